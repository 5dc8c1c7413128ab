// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/registrabledomain.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

class TestRegistrableDomain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatSomebodyRegistered_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("domain");
        QTest::newRow("domain") << u"example.org"_s << u"example.org"_s;
        QTest::newRow("host") << u"MX1.Mail.Example.org."_s << u"example.org"_s;
        QTest::newRow("two labels of suffix") << u"mx.example.co.uk"_s << u"example.co.uk"_s;
        QTest::newRow("public suffix") << u"co.uk"_s << u""_s;
        QTest::newRow("private suffix") << u"ann.github.io"_s << u"ann.github.io"_s;
        QTest::newRow("unknown suffix") << u"mx.example.lab"_s << u"example.lab"_s;
        QTest::newRow("IDN") << u"mx.b\u00fccher.example"_s << u"xn--bcher-kva.example"_s;
        QTest::newRow("literal") << u"192.0.2.1"_s << u""_s;
        QTest::newRow("IPv6") << u"[2001:db8::1]"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void isWhatSomebodyRegistered()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, domain);
        QCOMPARE(registrableDomain(host), domain);
    }

    void ownersAreTold()
    {
        QVERIFY(isSameOwner(u"autoconfig.example.org"_s, u"www.EXAMPLE.org"_s));
        QVERIFY(!isSameOwner(u"example.org"_s, u"example.com"_s));
        QVERIFY(!isSameOwner(u"a.co.uk"_s, u"b.co.uk"_s));
        QVERIFY(isSameOwner(u"127.0.0.1"_s, u"127.0.0.1"_s));
        QVERIFY(!isSameOwner(u"127.0.0.1"_s, u"127.0.0.2"_s));
    }

    void namesGoDownToTheOwner()
    {
        QCOMPARE(ownersNames(u"mx1.mail.gm0.yahoodns.net"_s),
            QStringList({u"mx1.mail.gm0.yahoodns.net"_s, u"mail.gm0.yahoodns.net"_s,
                u"gm0.yahoodns.net"_s, u"yahoodns.net"_s}));
        QVERIFY(ownersNames(u"co.uk"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRegistrableDomain)
#include "tst_registrabledomain.moc"
