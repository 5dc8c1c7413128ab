// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "models/exchange/importplan.h"

namespace mailrig {

//! What an import has stored: everything the plan wanted, or what this says.
struct ImportOutcome {
    struct Stored {
        int entry = -1; //!< of the plan
        QUuid account = {};
        QString name = {};
        ImportChoice choice = ImportChoice::Add;
        bool operator==(const Stored &) const = default;
    };
    QList<Stored> stored = {};
    QStringList secrets = {}; //!< names of those that are in the keychain now
    int dropped = 0; //!< secrets that were in the profile, and were not kept
    //! Why it ended early: then nothing in `stored` or `secrets` that is not really there.
    std::optional<Error> error = {};
    //! Keychain entries that are of no use and could not be removed.
    QList<QUuid> leftBehind = {};
    bool operator==(const ImportOutcome &) const = default;
};

//! Carries an import out: secrets to the keychain first, then their names, then the accounts in one
//! go; secrets that were replaced and that nothing uses any more go last. If a step before that
//! fails, the steps before it are taken back. One thread, with an event loop; store
//! and secrets have to outlive the future.
class Importer {
public:
    Importer(AccountStore &store, SecretStore &secrets);

    //! Never fails: what went wrong is in the outcome. Errors: those of SecretStore::write,
    //! AccountStore::saveSecrets and saveAll; NotFound with the name, where a duplicate was deleted
    //! since. Ends as cancelled never.
    [[nodiscard]] QFuture<ImportOutcome> carryOut(const ImportPlan &plan);

private:
    AccountStore &m_store;
    SecretStore &m_secrets;
};

} // namespace mailrig
