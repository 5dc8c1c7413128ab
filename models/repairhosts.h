// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mailrig {

//! Host names out of a certificate that may be what was meant by `typed`, the likeliest first, at
//! most three. A wildcard takes the first label of what was typed; addresses are left out.
[[nodiscard]] QStringList likelyHosts(const QStringList &certificateNames, const QString &typed);

} // namespace mailrig
