// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "models/pasteclean.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using enum PasteNote;
using Notes = QList<PasteNote>;

class TstPasteClean : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CleanText>("expected");
        QTest::newRow("clean") << u"a b"_s << CleanText{u"a b"_s};
        QTest::newRow("space around") << u"\t a b\n"_s << CleanText{u"a b"_s, {SpaceRemoved}};
        QTest::newRow("no-break space") << u"\u00a0a"_s << CleanText{u"a"_s, {SpaceRemoved}};
        QTest::newRow("zero width")
            << u"a\u200bb\ufeff"_s << CleanText{u"ab"_s, {InvisibleRemoved}};
        QTest::newRow("direction") << u"\u202aa\u202c"_s << CleanText{u"a"_s, {InvisibleRemoved}};
        QTest::newRow("soft hyphen")
            << u"ex\u00adample"_s << CleanText{u"example"_s, {InvisibleRemoved}};
        QTest::newRow("both") << u" \u200b a "_s
                              << CleanText{u"a"_s, {InvisibleRemoved, SpaceRemoved}};
        QTest::newRow("nothing left") << u" "_s << CleanText{u""_s, {SpaceRemoved}};
    }
    void texts()
    {
        QFETCH(const QString, text);
        QFETCH(const CleanText, expected);
        const auto clean = cleanText(text);
        QCOMPARE(clean.text, expected.text);
        QCOMPARE(clean.notes, expected.notes);
    }

    void hosts_data()
    {
        QTest::addColumn<Protocol>("side");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("expected"); // protocol security host port user
        QTest::addColumn<Notes>("notes");
        const auto row = [](const char *name, Protocol side, const QString &pasted,
                             const QString &expected, const Notes &notes) {
            QTest::newRow(name) << side << pasted << expected << notes;
        };
        const auto imap = Protocol::Imap;
        const auto smtp = Protocol::Smtp;
        row("a name", imap, u"h.example"_s, u"imap none|h.example|12|me"_s, {});
        row("spaces", imap, u" h. example"_s, u"imap none|h.example|12|me"_s, {SpaceRemoved});
        row("port", imap, u"h:993"_s, u"imap none|h|993|me"_s, {PortSplit});
        row("IPv6", imap, u"::1"_s, u"imap none|::1|12|me"_s, {});
        row("IPv6 in brackets", imap, u"[::1]"_s, u"imap none|::1|12|me"_s, {});
        row("IPv6 and port", imap, u"[::1]:993"_s, u"imap none|::1|993|me"_s, {PortSplit});
        row("IPv6 that ends like a port", imap, u"2001:db8::993"_s,
            u"imap none|2001:db8::993|12|me"_s, {});
        row("port 0", imap, u"h:0"_s, u"imap none|h:0|12|me"_s, {});
        row("port too large", imap, u"h:99999"_s, u"imap none|h:99999|12|me"_s, {});
        row("imaps", imap, u"imaps://h:993"_s, u"imap tls|h|993|me"_s, {UrlSplit, PortSplit});
        row("imap", imap, u"IMAP://h"_s, u"imap starttls|h||me"_s, {UrlSplit});
        row("pop3s for IMAP", imap, u"pop3s://h/"_s, u"pop3 tls|h||me"_s, {UrlSplit});
        row("smtps", smtp, u"smtps://h:465"_s, u"smtp tls|h|465|me"_s, {UrlSplit, PortSplit});
        row("submission", smtp, u"submission://h:587"_s, u"smtp starttls|h|587|me"_s,
            {UrlSplit, PortSplit});
        row("smtp for an incoming one", imap, u"smtp://h:25"_s, u"imap none|h|25|me"_s,
            {UrlSplit, PortSplit});
        row("https", imap, u"https://h.example/mail?a#b"_s, u"imap none|h.example|12|me"_s,
            {UrlSplit, RestDropped});
        row("user", imap, u"imaps://ann%40example.org@h"_s, u"imap tls|h||ann@example.org"_s,
            {UrlSplit, UserSplit});
        row("user and password", imap, u"imaps://ann:secret@h/INBOX"_s, u"imap tls|h||ann"_s,
            {UrlSplit, RestDropped, UserSplit});
        row("user and mechanism (RFC 5092)", imap, u"imap://ann;AUTH=*@h"_s,
            u"imap starttls|h||ann"_s, {UrlSplit, RestDropped, UserSplit});
        row("IPv6 in a URL", imap, u"imaps://[2001:db8::1]:10993/"_s,
            u"imap tls|2001:db8::1|10993|me"_s, {UrlSplit, PortSplit});
        row("a macro", imap, u"${HOST}:993 "_s, u"imap none|${HOST}:993|12|me"_s, {SpaceRemoved});
        row("zero width in a URL", imap, u"imaps://h\u200b"_s, u"imap tls|h||me"_s,
            {InvisibleRemoved, UrlSplit});
        row("nothing", imap, u""_s, u"imap none||12|me"_s, {});
    }
    void hosts()
    {
        QFETCH(const Protocol, side);
        QFETCH(const QString, pasted);
        const Server server{.protocol = side,
            .host = pasted,
            .port = u"12"_s,
            .user = u"me"_s,
            .security = Security::None};
        const auto clean = cleanHost(server);
        const auto &x = clean.server;
        QTEST(u"%1 %2|%3|%4|%5"_s.arg(name(x.protocol), name(x.security), x.host, x.port, x.user),
            "expected");
        QTEST(clean.notes, "notes");
        QCOMPARE(cleanHost(x).server, x); // nothing is left to clean
    }
};

QTEST_GUILESS_MAIN(TstPasteClean)
#include "tst_pasteclean.moc"
