// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/exchange/rosterreader.h"
#include "models/secret.h"
#include "models/validation.h"

#include <QSet>

namespace mailrig {

//! What a column of a roster is for.
struct RosterColumn {
    enum class Use {
        Field, //!< a text member of the account: `field`
        Variable, //!< `${variable}` in the template
        Password, //!< of the incoming side, and the outgoing's if that has the same
        OutgoingPassword,
        Ignored,
    };
    QString header = {};
    Use use = Use::Variable;
    QString field = {}; //!< "identity.address"
    QString variable = {}; //!< as it may stand between the braces
    bool operator==(const RosterColumn &) const = default;
};

//! Matches headers to variables of the template, or to fields: by path ("incoming.host"), or by
//! what people call them ("E-Mail", "full name", "user name" …); both whatever their case, blanks
//! and hyphens. The rest become variables, named as the header, with "_" for what a name may not
//! have. No field or variable twice.
[[nodiscard]] QList<RosterColumn> columnsFor(
    const QStringList &headers, const QStringList &variables = {});
//! Headers of columns whose variable neither the template nor a variable it uses refers to.
[[nodiscard]] QStringList unusedColumns(
    const QList<RosterColumn> &columns, const Account &pattern, const Environment &environment);
//! The members a column may be set to, by path.
[[nodiscard]] QStringList rosterFields();

//! What makes accounts of rows.
struct RosterRules {
    Account pattern = {}; //!< the template
    QList<RosterColumn> columns = {};
    //! `environment` gives the variables that have no column; `takenNames` are refused.
    ValidationContext context = {};
};

//! A person's account.
struct RosterAccount {
    qint64 line = 0;
    //! Macros expanded. Named by the row, or else as the address; the id follows from template and
    //! name, so that it is the same each time.
    Account account = {};
    QHash<QUuid, Secret> secrets = {}; //!< of the row
};

//! Rows of a file to accounts, one at a time, with flat memory but for the names given so far.
//! Empty cells leave the template's value, and the environment's; but where a column is for the
//! address, a row without one is at fault. What a row says is taken as it
//! is: macros are only in the template. Members of JSON objects that are in no column are
//! variables. Any thread, but one.
class Roster {
public:
    //! The reader has to outlive this.
    Roster(RosterReader &reader, RosterRules rules);

    //! The next account or fault, nothing at the end.
    [[nodiscard]] std::optional<tl::expected<RosterAccount, RosterFault>> next();
    [[nodiscard]] qint64 position() const { return m_reader.position(); }

private:
    struct Values;
    [[nodiscard]] tl::expected<RosterAccount, RosterFault> accountOf(const RosterRow &row);
    [[nodiscard]] Values valuesOf(const RosterRow &row);
    void setPasswords(RosterAccount &made, const Values &values) const;
    [[nodiscard]] std::optional<RosterFault> faultOf(const RosterAccount &made);

    RosterReader &m_reader;
    RosterRules m_rules;
    Environment m_environment; //!< without a row's variables
    QHash<QString, RosterColumn> m_columns;
    bool m_hasAddress = false; //!< a column is for it
    QSet<QString> m_names;
};

} // namespace mailrig
