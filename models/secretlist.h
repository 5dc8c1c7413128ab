// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QJsonObject>
#include <QList>
#include <QUuid>

namespace mailrig {

//! The name of a secret. Its bytes are in a SecretStore under its id.
struct SecretEntry {
    QUuid id = {};
    QString name = {};
    QJsonObject unknown = {};
    bool operator==(const SecretEntry &) const = default;
};

//! All named secrets of a store (`secrets.json`), in the user's order. Names are unique whatever
//! their case.
struct SecretList {
    QList<SecretEntry> list = {};
    QJsonObject unknown = {};

    //! Null if there is none.
    [[nodiscard]] const SecretEntry *find(QUuid id) const;
    [[nodiscard]] const SecretEntry *find(QStringView name) const;
    //! Gives it an id, under which the bytes have to be stored before this list is saved. Errors:
    //! NameTaken; Validation for an empty name, or one with control characters.
    [[nodiscard]] Result<SecretEntry> add(const QString &name);
    //! NotFound, NameTaken, Validation.
    [[nodiscard]] Result<void> rename(QUuid id, const QString &name);
    //! NotFound. Ask `secretUses` first.
    [[nodiscard]] Result<void> remove(QUuid id);
    bool operator==(const SecretList &) const = default;
};

[[nodiscard]] QJsonObject secretListToJson(const SecretList &secrets);
[[nodiscard]] Result<SecretList> secretListFromJson(const QJsonObject &object);

} // namespace mailrig
