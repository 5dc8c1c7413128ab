// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

namespace mailrig {

//! What Autodiscover answers: settings, or who else is to be asked.
struct AutodiscoverFinding {
    QList<Candidate> candidates = {}; //!< without source and trust
    QUrl redirectUrl = {};
    QString redirectAddress = {};
};

//! FileMalformed, NotFound (an answer without settings for IMAP, POP3 or SMTP).
[[nodiscard]] Result<AutodiscoverFinding> autodiscoverFinding(
    const QByteArray &bytes, const QString &address);

//! The question for an address, in the plain old XML.
[[nodiscard]] QByteArray autodiscoverQuestion(const QString &address);

} // namespace mailrig
