// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QCommandLineOption>

#include <functional>

namespace mailrig::cli {

class Invocation;

//! One verb of the command line: how it is called, what it says of itself and what it does.
struct Verb {
    QString words = {}; //!< "accounts list"
    QString arguments = {}; //!< as a usage line shows them: "NAME…"
    QString summary = {}; //!< one line
    QString details = {}; //!< shown under the options
    QList<QCommandLineOption> options = {}; //!< besides those of every verb
    int least = 0, most = 0; //!< how many arguments; most < 0: any number
    std::function<ExitCode(Invocation &)> run = {};
};

} // namespace mailrig::cli
