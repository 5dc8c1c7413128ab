// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portrule.h"

#include <QTest>

using namespace mailrig;

class TstPortRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardPortsFollowAndOwnOnesStay_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, Protocol protocol, Security security,
                             const char *before, const char *after) {
            QTest::newRow(name) << protocol << security << QString::fromLatin1(before)
                                << QString::fromLatin1(after);
        };
        row("empty stays the default", Protocol::Imap, Security::StartTls, "", "");
        row("TLS to STARTTLS", Protocol::Imap, Security::StartTls, "993", "143");
        row("STARTTLS to TLS", Protocol::Smtp, Security::Tls, "587", "465");
        row("IMAP to POP3", Protocol::Pop3, Security::Tls, "993", "995");
        row("a port of one's own", Protocol::Imap, Security::StartTls, "10993", "10993");
        row("a macro", Protocol::Imap, Security::StartTls, "${PORT}", "${PORT}");
        row("no protocol", Protocol::None, Security::Tls, "993", "993");
    }

    void standardPortsFollowAndOwnOnesStay()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(portFor(protocol, security, before), after);
    }

    void tlsPortsTypedByHandMeanTls()
    {
        for (const auto *port : {"465", "993", "995"}) {
            QCOMPARE(securityFor(QString::fromLatin1(port), Security::StartTls), Security::Tls);
        }
        for (const auto *port : {"143", "587", "10993", "99", ""}) {
            QCOMPARE(
                securityFor(QString::fromLatin1(port), Security::StartTls), Security::StartTls);
        }
    }
};

QTEST_GUILESS_MAIN(TstPortRule)
#include "tst_portrule.moc"
