// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <QStringList>

namespace mailrig::cli {

//! How the arguments of the program divide into the words of a verb and what is for it.
struct VerbCall {
    const Verb *verb = nullptr; //!< one of those given; null if the words are no verb
    QStringList words = {}, rest = {};
};

[[nodiscard]] VerbCall verbCall(const QStringList &arguments, const QList<Verb> &verbs);
//! Options that every verb has, and that may stand before it.
[[nodiscard]] QList<QCommandLineOption> commonOptions();

} // namespace mailrig::cli
