// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QUuid>

namespace mailrig {

//! A named export that can be run again: which accounts, which format, how, and where to.
struct Bundle {
    QUuid id = {};
    QString name = {};
    QStringList accounts = {}; //!< ids, in the order in which they are written
    QString format = {};
    QString target = {}; //!< a file; a folder where the format makes several files
    QString environment = {}; //!< empty: the one chosen in the settings
    QMap<QString, QString> macros = {}; //!< to a device manager's variables
    QString profileName = {}, organization = {}, domain = {};
    QString delivery = {}; //!< add, replace, deleteAndAdd, as WriteOptions has it; empty: add
    bool isForEverybody = false;
    bool withSecrets = false; //!< passwords are read from the keychain at each run
    bool asPicture = false;
    QString signCertificate = {}, signKey = {}; //!< files; empty: not signed
    QUuid signPassphrase = {}; //!< the secret's id; null: not encrypted
    QString encryptFor = {}; //!< file of the recipient's certificate
    QUuid passphrase = {}; //!< the secret's id, of a sealed file
    //! What the last run has written: by account id, a digest.
    QMap<QString, QString> exported = {};
    //! The labels and protocols that were handed out with it, by account id: what EMAIL2 does not
    //! replace.
    QMap<QString, QString> exportedLabels = {}, exportedProtocols = {};
    QMap<QString, QString> exportedFiles = {}; //!< by path, the SHA-256 of what was written
    QString exportedAt = {}; //!< UTC, ISO 8601; empty: never run
    QJsonObject unknown = {};
    bool operator==(const Bundle &) const = default;

    [[nodiscard]] QList<QUuid> accountIds() const;
    void setAccounts(const QList<QUuid> &ids);
};

//! All bundles of a store (`bundles.json`), in the user's order. Names are unique whatever their
//! case.
struct Bundles {
    QList<Bundle> list = {};
    QJsonObject unknown = {};

    //! Null if there is none.
    [[nodiscard]] const Bundle *find(QUuid id) const;
    [[nodiscard]] const Bundle *find(QStringView name) const;
    //! Adds it under a new id if its id is null, or replaces the one of its id. NameTaken; NotFound
    //! for an unknown id; Validation for an empty name, or one with control characters.
    [[nodiscard]] Result<Bundle> put(Bundle bundle);
    //! NotFound.
    [[nodiscard]] Result<void> remove(QUuid id);
    bool operator==(const Bundles &) const = default;
};

[[nodiscard]] QJsonObject bundlesToJson(const Bundles &bundles);
[[nodiscard]] Result<Bundles> bundlesFromJson(const QJsonObject &object);

} // namespace mailrig
