// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mailrig::cli {

//! The context in which the command line's own sentences are translated.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(mailrig::cli::Texts)
};

} // namespace mailrig::cli
