// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <QFile>

#include <algorithm>

namespace mailrig::samples {

inline const QUuid salesSecret(0xdecaf, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

//! The account of the golden files.
[[nodiscard]] inline Account salesAccount()
{
    Account account;
    account.id = QUuid(0xbeef, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    account.name = QStringLiteral("sales");
    account.label = QStringLiteral("Sales & <Service>");
    account.identity = {.displayName = QStringLiteral("Anna \"Example\""),
        .address = QStringLiteral("anna@example.org"),
        .organization = QStringLiteral("Example AG")};
    account.incoming = {.protocol = Protocol::Imap, .host = QStringLiteral("imap.example.org")};
    account.incoming.credential = {.type = CredentialType::Secret, .secret = salesSecret};
    account.outgoing = {.protocol = Protocol::Smtp,
        .host = QStringLiteral("smtp.example.org"),
        .security = Security::StartTls,
        .credential = {.type = CredentialType::SameAsIncoming}};
    account.messages.largestAttachment = 102400;
    account.messages.daysToDownload = 30;
    account.messages.contentTypes = {QStringLiteral("mail"), QStringLiteral("calendar")};
    return account;
}

//! A file below tests/data/profiles.
[[nodiscard]] inline QByteArray profileData(const QString &name)
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA "/profiles/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    return file.readAll();
}

[[nodiscard]] inline QString schemaPath(const QString &name)
{
    return QStringLiteral(MAILRIG_TEST_DATA "/schemas/") + name;
}

//! The codes of the notes about a field, in their order.
[[nodiscard]] inline QList<ProfileNote::Code> codesOf(
    const QList<ProfileNote> &notes, const QString &field)
{
    QList<ProfileNote::Code> codes;
    for (const auto &each : notes) {
        if (each.field == field) {
            codes << each.code;
        }
    }
    return codes;
}

[[nodiscard]] inline bool isNoted(
    const QList<ProfileNote> &notes, ProfileNote::Code code, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(),
        [&](const ProfileNote &each) { return each.code == code && each.detail == detail; });
}

} // namespace mailrig::samples
