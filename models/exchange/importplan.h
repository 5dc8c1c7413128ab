// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/environment.h"
#include "models/exchange/wrappers.h"

#include <QSet>

namespace mailrig {

//! What is to become of an account that was read.
enum class ImportChoice {
    Add, //!< nothing like it is there
    Merge, //!< the stored account takes over what the profile says, and keeps the rest
    Replace, //!< the stored account becomes what the profile says, under its id and name
    KeepBoth, //!< a second account beside it, under a free name
    Skip,
};
enum class SecretChoice { Keychain, Drop };

[[nodiscard]] QString name(ImportChoice value); //!< add, merge, replace, both, skip
[[nodiscard]] QString name(SecretChoice value); //!< keep, drop
[[nodiscard]] std::optional<ImportChoice> importChoice(QStringView name);
[[nodiscard]] std::optional<SecretChoice> secretChoice(QStringView name);

//! A secret that stood in a profile, and the members that use it.
struct FoundSecret {
    QUuid id = {}; //!< in ImportPlan::secrets
    QStringList fields = {}; //!< "incoming.credential.secret", in the order of the file
    SecretChoice choice = SecretChoice::Keychain;
    bool operator==(const FoundSecret &) const = default;
};

//! One account of a profile. `account.name`, `choice` and the secrets' choices may be edited.
struct ImportEntry {
    //! As read, its id null. Its name is free among the stored and the other entries' names.
    Account account = {};
    QList<ProfileNote> notes = {}; //!< of this account only
    QUuid duplicate = {}; //!< a stored account of the same address, host and user; null: none
    QString duplicateName = {};
    //! An earlier entry of this plan with the same address, host and user, or the same duplicate;
    //! -1: none.
    int twin = -1;
    ImportChoice choice = ImportChoice::Add;
    QList<FoundSecret> secrets = {};

    //! Without a duplicate there is nothing to merge with or to replace; of several entries with
    //! the same duplicate only the first may.
    [[nodiscard]] QList<ImportChoice> possibleChoices() const;
    bool operator==(const ImportEntry &) const = default;
};

//! All that an import would do, for a person to look at and change: nothing is stored before an
//! Importer carries it out. A plain value.
struct ImportPlan {
    QString format = {};
    std::optional<ProfileSignature> signature = {};
    QList<ImportEntry> entries = {};
    QList<ProfileNote> notes = {}; //!< of the whole file
    QHash<QUuid, Secret> secrets = {};
    //! For the macros of stored accounts: one that says already what the profile says stays.
    Environment environment = {};
    ProcessEnvironment process = {};

    //! What an entry would store: merged with, or in the place of, the stored account (null where
    //! there is none); with ids of dropped secrets null. Its id is the stored one's, or null.
    [[nodiscard]] Account accountToStore(const ImportEntry &entry, const Account *stored) const;
    [[nodiscard]] bool hasSecrets() const { return !secrets.isEmpty(); }
    //! How many accounts would be added, changed.
    [[nodiscard]] int added() const;
    [[nodiscard]] int changed() const;
    //! Sets the choice of each entry that has a duplicate or a twin, as far as it is possible
    //! there.
    void chooseForDuplicates(ImportChoice choice);
    void chooseForSecrets(SecretChoice choice);
};

//! What is there already.
struct ImportContext {
    QList<Account> existing = {};
    //! Expands the macros of existing accounts, to compare them; those it cannot are taken as they
    //! are.
    Environment environment = {};
    ProcessEnvironment process = {};
    //! Whose files are that stand for anybody at a domain; empty: their placeholders become macros.
    QString address = {};
    //! Of this store: references to others, in a file of Mailrig's own, are taken out with a note.
    QSet<QUuid> secrets = {}, apps = {};
};

//! Bytes to a plan. `format` empty: told by content. Duplicates come with `Merge` chosen, exact
//! copies (nothing would change) and twins with `Skip`, the others with `Add`. Errors: NotFound
//! with the format's name; FileMalformed, without a detail if no format knows the bytes; those of
//! `unwrapped`. `${` in texts of formats that know no macros is quoted. Pure but for the wrappers;
//! safe in any thread.
[[nodiscard]] Result<ImportPlan> importPlan(const QByteArray &bytes, const QString &format,
    const ImportContext &context, const ProfileWrappers &wrappers = {},
    const Secret &passphrase = {});
//! The same of what was read already, without quoting.
[[nodiscard]] ImportPlan importPlan(ReadProfile profile, const ImportContext &context);

} // namespace mailrig
