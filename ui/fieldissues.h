// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validation.h"
#include "ui/fieldissue.h"
#include "ui/services.h"

namespace mailrig {

class Workspace;

//! The environment that macros are taken from; the empty one if the chosen one is gone.
[[nodiscard]] Environment chosenEnvironment(const Services &services);

//! The settings, with what this run was started with before them.
[[nodiscard]] Settings settingsNow(const Services &services);

//! What the account is judged against: the chosen environment, this machine, the other accounts.
[[nodiscard]] ValidationContext validationContext(
    const Account &account, const Workspace &workspace, const Services &services);

//! All that is wrong with an account on screen, in sentences for beside its fields.
[[nodiscard]] QList<FieldIssue> fieldIssues(
    const Account &account, const Workspace &workspace, const Services &services);

} // namespace mailrig
