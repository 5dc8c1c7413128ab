// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hostname.h"
#include "models/mailaddress.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstMailAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const QString &text, bool isGood) {
            QTest::newRow(qPrintable(text.left(60) + u' ' + QString::number(text.size())))
                << text << isGood;
        };
        for (const auto &good :
            {u"a@b"_s, u"ann@example.org"_s, u"a.b+c@x-y.example"_s, u"o'brien@example.org"_s,
                u"\"a b\"@example.org"_s, u"\"a\\\"@b\"@example.org"_s, u"\"a@b\"@example.org"_s,
                u"ann@[192.0.2.1]"_s, u"ann@[IPv6:2001:db8::1]"_s, u"zoë@müller.example"_s,
                u"用户@例子.广告"_s, u"x@xn--mller-kva.example"_s, u"root@localhost"_s,
                QString(64, u'a') + u"@example.org"_s, u"!#$%&'*+-/=?^_`{|}~@example.org"_s}) {
            row(good, true);
        }
        for (const auto &bad :
            {u""_s, u"@"_s, u"ann"_s, u"ann@"_s, u"@example.org"_s, u"a b@example.org"_s,
                u" a@example.org"_s, u"a@example.org "_s, u".a@example.org"_s, u"a.@example.org"_s,
                u"a..b@example.org"_s, u"a@b@example.org"_s, u"\"a@example.org"_s,
                u"\"\"@example.org"_s, u"\"a\"b\"@example.org"_s, u"\"a\\\"@example.org"_s,
                u"a,b@example.org"_s, u"<a@example.org>"_s, u"a@example..org"_s, u"a@-x.example"_s,
                u"a@192.0.2.1"_s, u"a@2001:db8::1"_s, u"a@[2001:db8::1]"_s, u"a@[IPv6:192.0.2.1]"_s,
                u"a@[192.0.2]"_s, u"a@[192.0.2.1"_s, u"a@example.org."_s, u"a\n@example.org"_s,
                u"a@exam\u200bple.org"_s, u"a\u200b@example.org"_s, u"a\u00a0@example.org"_s,
                QString(65, u'a') + u"@example.org"_s, QString(33, u'ä') + u"@example.org"_s,
                u"a@"_s + QString(64, u'x') + u".example"_s,
                u"ann.b@"_s + (QString(60, u'x') + u'.').repeated(4) + u"example"_s}) {
            row(bad, false);
        }
    }
    void addresses()
    {
        QFETCH(const QString, text);
        QTEST(isMailAddress(text), "isGood");
    }

    void sendsDomainsAsALabels()
    {
        QCOMPARE(asciiDomainAddress(u"zoë@Müller.example"_s), u"zoë@xn--mller-kva.example"_s);
        QCOMPARE(asciiDomainAddress(u"a@[192.0.2.1]"_s), u"a@[192.0.2.1]"_s);
        QCOMPARE(asciiDomainAddress(u"a@b c"_s), u"a@b c"_s);
        QVERIFY(needsSmtpUtf8(u"zoë@example.org"_s));
        QVERIFY(!needsSmtpUtf8(u"zoe@müller.example"_s));
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("ascii"); // empty: no host
        QTest::addColumn<bool>("isLiteral");
        const auto row = [](const char *text, const QString &ascii, bool isLiteral = false) {
            QTest::newRow(text) << ascii << isLiteral;
        };
        row("mail.example.org", u"mail.example.org"_s);
        row("localhost", u"localhost"_s);
        row("mail.example.org.", u"mail.example.org."_s);
        row("my_host.example", u"my_host.example"_s);
        row("3com.example", u"3com.example"_s);
        row("müller.example", u"xn--mller-kva.example"_s);
        row("faß.example", u"xn--fa-hia.example"_s);
        row("127.0.0.1", u"127.0.0.1"_s, true);
        row("::1", u"::1"_s, true);
        row("[::1]", u"::1"_s, true);
        row("fe80::1%eth0", u"fe80::1%eth0"_s, true);
        for (const auto *bad : {"", ".", "a..b", "-a.b", "a-.b", "a b", "a/b", "a:993", "1.2.3",
                 "256.1.1.1", "1.2.3.4.5", "[127.0.0.1]", "[::1", "::g", "%eth0", "::1%", "a\tb",
                 "ex\u200bample.org", "a@b", "example.123"}) {
            row(bad, {});
        }
    }
    void hosts()
    {
        QFETCH(const QString, ascii);
        QFETCH(const bool, isLiteral);
        const auto text = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(asciiHost(text), ascii);
        QCOMPARE(isIpLiteral(text), isLiteral);
        QCOMPARE(isHostName(text), !ascii.isEmpty() && !isLiteral);
    }

    void aNulEndsNoLiteral()
    {
        QVERIFY(!isIpLiteral(u"127.0.0.1"_s + QChar(0) + u".evil.example"_s));
        QVERIFY(!isHostName(u"a"_s + QChar(0)));
    }
};

QTEST_GUILESS_MAIN(TstMailAddress)
#include "tst_mailaddress.moc"
