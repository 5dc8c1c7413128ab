// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/environment.h"
#include "models/issue.h"
#include "models/oauthapp.h"

#include <QSet>

namespace mailrig {

struct Account;

//! What an account is judged against besides itself.
struct ValidationContext {
    Environment environment = {};
    ProcessEnvironment process = {};
    QStringList takenNames = {}; //!< of the other accounts
    QStringList roles = {}; //!< this machine's
    OAuthApps apps = {};
    QSet<QUuid> secrets = {}; //!< of the named secrets, typed ones that are yet to be saved too
};

//! All that is wrong with an account; a side that is not used is not judged. An error blocks test
//! and export, a warning does not. Pure.
[[nodiscard]] QList<Issue> issues(const Account &account, const ValidationContext &context);

[[nodiscard]] bool hasErrors(const QList<Issue> &issues);

} // namespace mailrig
