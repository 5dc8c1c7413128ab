// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/safehtml.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! HTML of messages made safe to show.
class TstSafeHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlIsWrittenAnew_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("safe");
        QTest::addColumn<int>("blocked");
        const auto row
            = [](const char *name, const QString &html, const QString &safe, int blocked = 0) {
                  QTest::addRow("%s", name) << html << safe << blocked;
              };
        row("text", u"a < b & c &lt;i&gt; &#228;&euro;"_s, u"a &lt; b &amp; c &lt;i&gt; ä€"_s);
        row("structure", u"<H1 align=center>x</h1><p style='color: red; position:fixed'>y"_s,
            u"<h1 align=\"center\">x</h1><p style=\"color:red\">y</p>"_s);
        row("script", u"a<script>alert('<p>')</script>b"_s, u"ab"_s);
        row("script without end", u"a<script>alert(1)"_s, u"a"_s);
        row("script that closes itself", u"a<script src=x />b</script>c"_s, u"ac"_s);
        row("style", u"<style>p{background:url(http://x)}</style>a"_s, u"a"_s);
        row("events", u"<p onclick=\"x()\" onmouseover=y>a</p>"_s, u"<p>a</p>"_s);
        row("javascript link", u"<a href=\"javascript:x()\">a</a>"_s, u"<a>a</a>"_s);
        row("javascript in disguise", u"<a href=\" &#106;ava\tscript:x()\">a</a>"_s, u"<a>a</a>"_s);
        row("file link", u"<a href='file:///etc/passwd'>a</a>"_s, u"<a>a</a>"_s);
        row("data link", u"<a href='data:text/html,<script>'>a</a>"_s, u"<a>a</a>"_s);
        row("good link", u"<a href='https://x.example/?a=1&amp;b=\"'>a</a>"_s,
            u"<a href=\"https://x.example/?a=1&amp;b=%22\">a</a>"_s);
        row("mail link", u"<a href='mailto:a@b.example'>a</a>"_s,
            u"<a href=\"mailto:a@b.example\">a</a>"_s);
        row("remote picture", u"<img src=\"http://x/t.gif\" alt='a <b>'>"_s, u"a &lt;b&gt;"_s, 1);
        row("local picture", u"<img src='file:///home/a.png'>"_s, QString(), 1);
        row("picture on a path", u"<img src='/home/a.png'>"_s, QString(), 1);
        row("picture of the message", u"<img width=10 src='cid:a@b'>"_s,
            u"<img width=\"10\" src=\"cid:a@b\">"_s);
        row("background", u"<td background='http://x/a.png'>a</td>"_s, u"<td>a</td>"_s, 1);
        row("srcset", u"<img src='cid:a' srcset='http://x 2x'>"_s, u"<img src=\"cid:a\">"_s, 1);
        row("url in a style", u"<p style=\"background-image:url(http://x)\">a</p>"_s, u"<p>a</p>"_s,
            1);
        row("escapes in a style", u"<p style=\"color:\\75rl(x)\">a</p>"_s, u"<p>a</p>"_s);
        row("frame", u"<iframe src='http://x'>a</iframe>b"_s, u"b"_s, 1);
        row("refresh", u"<meta http-equiv=refresh content='0;url=http://x'>a"_s, u"a"_s);
        row("base", u"<base href='http://x/'><a href='y'>a</a>"_s, u"<a>a</a>"_s);
        row("form", u"<form action='http://x'><input name=a>b</form>"_s, u"b"_s);
        row("style sheet", u"<link rel=stylesheet href='http://x'>a"_s, u"a"_s, 1);
        row("vector picture", u"<svg><a xlink:href='javascript:x'>y</a></svg>b"_s, u"b"_s);
        row("comment", u"a<!-- <script>x</script> -->b<!-- never ends"_s, u"ab"_s);
        row("conditional comment", u"<!--[if mso]><p>x</p><![endif]-->b"_s, u"b"_s);
        row("tag within a tag", u"<scr<script>x</script>ipt>y"_s, u"xipt&gt;y"_s);
        row("attribute that breaks out", u"<p lang='\"><script>'>a</p>"_s, u"<p>a</p>"_s);
        row("tag that never ends", u"<p a=\"x"_s, u"<p></p>"_s);
        row("closed in the wrong order", u"<b><i>a</b>c</i>"_s, u"<b><i>a</i></b>c"_s);
        row("spans", u"<td colspan=3 rowspan=' 2 '>a</td>"_s,
            u"<td colspan=\"3\" rowspan=\"2\">a</td>"_s);
        row("spans without end", u"<td colspan=9000 rowspan=99999999999>a</td>"_s,
            u"<td colspan=\"100\" rowspan=\"100\">a</td>"_s);
        row("spans that are none", u"<td colspan=0 rowspan=-5>a<td colspan=x>b</td></td>"_s,
            u"<td>a<td>b</td></td>"_s);
        row("closed twice", u"a</div></div>"_s, u"a"_s);
    }
    void htmlIsWrittenAnew()
    {
        QFETCH(QString, html);
        QFETCH(QString, safe);
        QFETCH(int, blocked);
        const auto result = safeHtml(html);
        QCOMPARE(result.html, safe);
        QCOMPARE(result.blocked, blocked);
        QCOMPARE(safeHtml(result.html).html, result.html); // nothing more to take out
    }

    void picturesOfTheMessageAreNamed()
    {
        QCOMPARE(safeHtml(u"<img src=cid:a%40b><img src='CID:c'>"_s).contentIds,
            (QStringList{u"a@b"_s, u"c"_s}));
    }

    void muchOfOneThingTakesNoTime_data()
    {
        QTest::addColumn<QString>("piece");
        for (const auto *piece :
            {"<b>", "<", "<!--", "<p a=", "&", "<script", "\"", "</b>", "<b "}) {
            QTest::addRow("%s", piece) << QString::fromLatin1(piece);
        }
    }
    void muchOfOneThingTakesNoTime()
    {
        QFETCH(QString, piece);
        const auto safe = safeHtml(piece.repeated(200'000));
        QVERIFY(safe.html.size() < 10'000'000);
        QVERIFY(!safe.html.contains(u"script"_s));
    }
};

QTEST_GUILESS_MAIN(TstSafeHtml)
#include "tst_safehtml.moc"
