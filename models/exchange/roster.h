// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/exchange/rosterreader.h"
#include "models/formats/profileformat.h"
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

//! Matches headers to fields: by path ("incoming.host"), or by what people call them ("E-Mail",
//! "full name", "user name" …) whatever their case, blanks and hyphens; the rest become variables,
//! named as the header, with "_" for what a name may not have. No field or variable twice.
[[nodiscard]] QList<RosterColumn> columnsFor(const QStringList &headers);
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
    Account account = {}; //!< macros expanded; its name the row's, or else the address
    QHash<QUuid, Secret> secrets = {};
};

//! Rows of a file to accounts, one at a time, with flat memory but for the names given so far.
//! Empty cells leave the template's value. Any thread, but one.
class Roster {
public:
    //! Reader and rules have to outlive this.
    Roster(RosterReader &reader, RosterRules rules);

    //! The next account or fault, nothing at the end.
    [[nodiscard]] std::optional<tl::expected<RosterAccount, RosterFault>> next();
    [[nodiscard]] qint64 position() const { return m_reader.position(); }

private:
    [[nodiscard]] tl::expected<RosterAccount, RosterFault> accountOf(const RosterRow &row);

    RosterReader &m_reader;
    RosterRules m_rules;
    QSet<QString> m_names;
};

//! How far a roster is.
struct RosterProgress {
    qint64 good = 0, bad = 0, files = 0;
    qint64 position = 0; //!< bytes of the roster's file
    bool operator==(const RosterProgress &) const = default;
};

//! What a roster is written as.
struct RosterExport {
    const ProfileFormat *format = nullptr;
    WriteOptions options = {}; //!< its `secrets` are the rows'
    bool withSecrets = false; //!< else passwords in the roster stay out
    //! All in one file, where the format holds many: in parts of 10,000 accounts, which is what
    //! readers take.
    bool isOneFile = false;
    std::function<Result<void>(const ProfileFile &)> keep = {}; //!< an error ends the run
    std::function<void(const RosterFault &)> onFault = {};
    std::function<bool(const RosterProgress &)> onProgress = {}; //!< false: stop; after each row
};
//! Writes a profile for each good row. Errors: those of `keep`; Cancelled. Blocks; any thread.
[[nodiscard]] Result<RosterProgress> exportRoster(Roster &roster, const RosterExport &how);

} // namespace mailrig
