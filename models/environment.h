// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QJsonObject>
#include <QMap>

#include <functional>
#include <optional>

namespace mailrig {

//! A named set of variables: the same accounts on a test system and on the real one.
struct Environment {
    QString name = {};
    QMap<QString, QString> variables = {}; //!< values may hold macros themselves
    QJsonObject unknown = {};
    bool operator==(const Environment &) const = default;
};

//! All environments of a store (`environments.json`), in the user's order.
struct Environments {
    QList<Environment> list = {};
    QJsonObject unknown = {};

    //! Null if there is none of this name.
    [[nodiscard]] Environment *find(QStringView name);
    [[nodiscard]] const Environment *find(QStringView name) const;
    //! What `name` stands for; the empty environment for the empty name; NotFound for another.
    [[nodiscard]] Result<Environment> chosen(const QString &name) const;
    //! Adds an environment, or replaces the one of its name. Errors: Validation with
    //! "environments.NAME" or "environments.NAME.VARIABLE" if that is not to be named so.
    [[nodiscard]] Result<void> put(const Environment &environment);
    //! NotFound.
    [[nodiscard]] Result<void> remove(const QString &name);
    bool operator==(const Environments &) const = default;
};

//! Letters, digits, '_', '-', '.' of ASCII, first a letter or '_', and none of the account's own
//! ("name", "address", "address.local", "address.domain").
[[nodiscard]] bool isVariableName(QStringView name);

//! Answers a variable of the process's environment. The models know no process: app/ gives it.
using ProcessEnvironment = std::function<std::optional<QString>(const QString &name)>;

[[nodiscard]] QJsonObject environmentsToJson(const Environments &environments);
[[nodiscard]] Result<Environments> environmentsFromJson(const QJsonObject &object);

} // namespace mailrig
