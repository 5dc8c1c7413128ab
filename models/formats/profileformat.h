// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"
#include "models/result.h"
#include "models/secret.h"

#include <QDateTime>
#include <QHash>

#include <functional>

namespace mailrig {

//! What reading a file gave. A secret that stood in it is kept apart: the account names its id,
//! and the importer decides whether it goes to the keychain or is dropped.
struct ReadProfile {
    QList<Account> accounts = {}; //!< ids are null where the format has none
    QHash<QUuid, Secret> secrets = {}; //!< by the ids the accounts name
    QList<ProfileNote> notes = {};
};

struct WriteOptions {
    QHash<QUuid, Secret> secrets = {}; //!< written in clear; empty: secrets stay out
    QString organization = {}; //!< who hands the profile on, where a format says so
    QString profileName = {}; //!< empty: of the account's label or name
    //! The domain of server lists (autoconfig, DNS, PACC); empty: that of the first address.
    QString domain = {};
    //! Whether the file stands for anybody at the domain: addresses and user names that follow from
    //! the address become the format's placeholders.
    bool isForEverybody = false;
    //! How a device that may have the account already is told (EMAIL2). Replace leaves out what
    //! cannot be replaced; `email2Delivery` says when that will not do.
    enum class Delivery { Add, Replace, DeleteAndAdd };
    Delivery delivery = Delivery::Add;
    //! By id, label and protocol of accounts as devices are known to have them: where Replace will
    //! not do for one, that one is deleted and added.
    QHash<QUuid, Account> delivered = {};
    //! Replaces an Apple payload list by its encrypted form (CMS EnvelopedData, DER).
    std::function<Result<QByteArray>(const QByteArray &)> encrypt = {};
};

//! One file of an export. A format that needs more than one names each.
struct ProfileFile {
    QString name = {}; //!< proposed, without a folder: "sales.mobileconfig"
    QByteArray bytes = {};
    bool operator==(const ProfileFile &) const = default;
};

//! A profile format: a row of `profileFormats()`. Functions are pure, and safe for many threads.
struct ProfileFormat {
    QString name = {}; //!< on the command line and in JSON: "email2-syncml"
    QStringList suffixes = {}; //!< without the dot, the usual one first
    QString mimeType = {};
    bool holdsMany = false; //!< several accounts in one file; else a file an account
    bool keepsMacros = false; //!< takes ${…} as it stands; the others want values
    bool isSecretKept = false; //!< may hold passwords
    //! The other secrets it may hold, by the last word of their path: "clientSecret",
    //! "clientCertificatePassphrase", "passphrase" (of the certificate a server is shown).
    QStringList otherSecrets = {};

    int mostAccounts = 0; //!< in one file; `write` refuses more (Validation); 0: no limit

    //! Told by content, never by name. Empty: not read.
    std::function<bool(const QByteArray &)> recognizes = {};
    //! FileMalformed names the line or byte. Bytes are hostile: bounded in time and memory.
    std::function<Result<ReadProfile>(const QByteArray &)> read = {};
    //! The same, where the file stands for anybody at a domain: its placeholders become the values
    //! of this address (macros of the account if it is empty, as `read` has it). Empty: there are
    //! no such files.
    std::function<Result<ReadProfile>(const QByteArray &, const QString &address)> readFor = {};

    //! The account as it is after being written and read again: what differs is the loss. Empty:
    //! not written. Compared as `canonical` has it.
    std::function<Account(const Account &)> represented = {};
    //! What the format forbids or limits; an Error refuses the export of that account.
    std::function<QList<ProfileNote>(const Account &)> limits = {};
    //! What the options make it leave out of an account. Empty: they leave out nothing.
    std::function<QList<ProfileNote>(const Account &, const WriteOptions &)> leftOut = {};
    //! Accounts without errors in `limits`. The same input gives the same bytes. Of formats with
    //! `holdsMany` false exactly one account.
    std::function<Result<QList<ProfileFile>>(const QList<Account> &, const WriteOptions &)> write
        = {};
};

//! All, in the order of the list that people see.
[[nodiscard]] const QList<ProfileFormat> &profileFormats();
//! By name; null if there is none.
[[nodiscard]] const ProfileFormat *profileFormat(const QString &name);
//! The first that recognizes the bytes; null if none does.
[[nodiscard]] const ProfileFormat *recognizedFormat(const QByteArray &bytes);

//! The losses of writing an account, told as notes of kind Loss: each member that `represented`
//! does not keep. Mailrig's own name of the account and the ids of secrets are none; of a side that
//! is not used there is nothing to lose, and of one that gets lost nothing that would change.
[[nodiscard]] QList<ProfileNote> losses(const ProfileFormat &format, const Account &account);

} // namespace mailrig
