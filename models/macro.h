// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/environment.h"

namespace mailrig {

// Macros in an account's texts: `${NAME}` from the chosen environment, whose values may hold
// macros again; `${env:NAME}` from the process, taken as it is; `${name}`, `${address}`,
// `${address.local}`, `${address.domain}` of the account. `$${` is a literal `${`.

//! Why a text could not be expanded.
struct MacroFault {
    enum class Kind {
        Unknown, //!< no such variable
        Cycle, //!< it stands for itself, by way of others perhaps
        TooDeep, //!< more than 8 one in the other
        Malformed, //!< `${` without `}`, or no name between
        TooLong, //!< a result over 64 KiB, or over 10,000 replacements
    };
    Kind kind = Kind::Unknown;
    QString variable = {}; //!< the name at fault: "HOST", "env:HOME"
    bool operator==(const MacroFault &) const = default;
};

//! Where the names in a text get their values.
struct MacroScope {
    Environment environment = {};
    ProcessEnvironment process = {};
    QString name = {}, address = {}; //!< the account's; the address may hold macros
    [[nodiscard]] static MacroScope of(
        const Account &account, Environment environment, ProcessEnvironment process);
};

[[nodiscard]] tl::expected<QString, MacroFault> expand(
    const QString &text, const MacroScope &scope);

//! The account with every macro replaced. MacroUnresolved with member and variable of the first
//! that could not be: "incoming.host: ${HOST}".
[[nodiscard]] Result<Account> expanded(
    Account account, const Environment &environment, const ProcessEnvironment &process = {});

//! The names a text refers to, as they stand between the braces, each once, without following them.
[[nodiscard]] QStringList variablesIn(const QString &text);
//! The same for all texts of an account.
[[nodiscard]] QStringList variablesIn(const Account &account);
[[nodiscard]] bool hasMacro(const QString &text);
//! The text with references to other variables; one that is malformed as it is.
[[nodiscard]] QString renamedVariables(
    const QString &text, const std::function<QString(const QString &name)> &newName);
//! A text that expands to this one: `${` becomes `$${`.
[[nodiscard]] QString macroQuoted(QString text);

} // namespace mailrig
