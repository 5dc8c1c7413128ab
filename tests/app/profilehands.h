// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clirun.h"
#include "tests/support/testca.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

inline QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}
//! A store with the account "sales".
inline void addSales(const Cli &cli)
{
    QCOMPARE(cli.run(words(u"accounts add sales --address sales@example.org --imap "
                           "imap.example.org --smtp smtp.example.org --set "
                           "incoming.credential.type=secret --force"_s))
                 .code,
        0);
}
inline QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline void openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("openssl: %s", process.readAllStandardError().constData());
    }
}
//! A certificate and its key; the days until it ends may be over.
inline std::pair<QString, QString> identity(const Cli &cli, int days)
{
    const auto signer = TestCertificate::selfSigned({.commonName = u"Signer"_s,
        .notBefore = QDateTime::currentDateTimeUtc().addDays(-60),
        .notAfter = QDateTime::currentDateTimeUtc().addDays(days)});
    return {cli.file(u"%1.pem"_s.arg(days), signer.pem()),
        cli.file(u"%1.key"_s.arg(days), signer.keyPem())};
}
//! A profile with a password in it.
inline QByteArray withPassword()
{
    const Cli other;
    if (other
            .run(words(u"accounts add anna --address anna@example.org --imap h.example.org "
                       "--smtp s.example.org --secret-fd 0"_s),
                "CANARY-41")
            .code
        != 0) {
        return {};
    }
    return other.run(words(u"export anna --format mobileconfig --with-secrets"_s)).out;
}

} // namespace mailrig
