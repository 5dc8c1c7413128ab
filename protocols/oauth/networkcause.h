// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QSslError>

namespace mailrig {

//! The gravest of what speaks against a server's certificate, all of it as detail.
[[nodiscard]] Error errorOf(const QList<QSslError> &errors);

} // namespace mailrig
