// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/readnotes.h"
#include "models/result.h"

#include <QList>

namespace mailrig {

//! A server of an Autodiscover answer, in its own words; empty where it says nothing.
struct AutodiscoverProtocol {
    QString type = {}; //!< POP3, IMAP, SMTP
    QString server = {}, port = {}, loginName = {};
    QString domainRequired = {}, domainName = {};
    QString spa = {}, ssl = {}, encryption = {}, authRequired = {}, usePopAuth = {};
};

//! An Autodiscover answer.
struct AutodiscoverAnswer {
    QString displayName = {}, address = {};
    QList<AutodiscoverProtocol> protocols = {};
    QString redirectUrl = {}, redirectAddress = {}; //!< whom to ask instead
};

[[nodiscard]] AutodiscoverAnswer autodiscoverAnswer(const Account &account);
[[nodiscard]] QByteArray xmlOf(const AutodiscoverAnswer &answer);

[[nodiscard]] Result<AutodiscoverAnswer> autodiscoverAnswer(
    const QByteArray &bytes, ReadNotes &notes);
//! `address`: whose answer it is, if it does not say; empty: unknown, and a macro takes its place.
[[nodiscard]] Account accountOf(
    const AutodiscoverAnswer &answer, const QString &address, ReadNotes &notes);

} // namespace mailrig
