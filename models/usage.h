// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/environment.h"

namespace mailrig {

struct Bundles;
struct OAuthApps;
struct Settings;

//! A place that refers to something: a count, a list, and where a click leads.
struct Use {
    //! Null: no account, but the store's settings, an environment, an app or a bundle.
    QUuid account = {};
    QString name = {}; //!< the account's, the environment's, the app's, the bundle's
    QString field = {}; //!< the member's path: "incoming.credential.secret",
                        //!< "oauthApps.clientSecret"
    bool operator==(const Use &) const = default;
};

[[nodiscard]] QList<Use> secretUses(
    QUuid secret, const QList<Account> &accounts, const Settings &settings, const OAuthApps &apps);
[[nodiscard]] QList<Use> appUses(QUuid app, const QList<Account> &accounts);
//! The bundles an account is in: their names, with the field "bundles.accounts".
[[nodiscard]] QList<Use> accountUses(QUuid account, const Bundles &bundles);
//! The bundles a secret opens something for: their names, with "bundles.passphrase" and the like.
[[nodiscard]] QList<Use> secretUses(QUuid secret, const Bundles &bundles);
//! Where `${NAME}` stands: in accounts, and in the values of environments' other variables.
[[nodiscard]] QList<Use> variableUses(
    const QString &variable, const QList<Account> &accounts, const Environments &environments);

//! Something an account refers to.
struct Reference {
    enum class Kind { Secret, App, Variable };
    Kind kind = Kind::Secret;
    QUuid id = {}; //!< Secret, App
    QString variable = {}; //!< as it stands between the braces
    QStringList fields = {}; //!< the members that do, in the order of the file
    bool operator==(const Reference &) const = default;
};

//! Each once, in the order of the file; the account's own variables (`${address}` …) left out.
[[nodiscard]] QList<Reference> references(Account account);

} // namespace mailrig
