// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messagebuilder.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto account = u"anna@lab.example"_s;

OutgoingMessage toBob()
{
    return {.to = {{u"Bob"_s, u"bob@lab.example"_s}}, .subject = u"s"_s, .text = u"t"_s};
}

QStringList structure(const QJsonObject &python)
{
    QStringList types;
    for (const auto &each : python[u"structure"_s].toArray()) {
        types << each.toString();
    }
    return types;
}

QString field(const QJsonObject &python, const QString &name)
{
    QStringList values;
    for (const auto &each : python[u"fields"_s].toArray()) {
        if (each[0].toString().compare(name, Qt::CaseInsensitive) == 0) {
            values << each[1].toString();
        }
    }
    return values.join(u'|');
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 4096; ++i) {
        bytes += static_cast<char>(i * 7 + i / 256);
    }
    return bytes;
}

} // namespace

//! Messages as they are made, judged by Python's email package.
class TstMessageBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addRow("ascii") << u"Hello"_s << u"Line\nAnother\n"_s << u"Bob Builder"_s;
        QTest::addRow("umlauts") << u"Grüße aus Köln"_s << u"Schöne Grüße\n"_s << u"Jürgen Groß"_s;
        QTest::addRow("everything")
            << u"日本語 🎉 עברית"_s << u"日本語\n🎉\nעברית\n"_s << u"東京 🎉"_s;
        QTest::addRow("dots and From") << u"."_s << u".\n..\nFrom me\n>From\n"_s << u"a.b, \"c\""_s;
        QTest::addRow("long lines") << QString(300, u'x') + u' ' + QString(200, u'ü')
                                    << QString(5000, u'y') + u'\n' << u"n"_s;
        QTest::addRow("blanks at line ends") << u"a  b"_s << u"a  \n \n=3D=\n"_s << u"n"_s;
        QTest::addRow("no text") << QString() << QString() << QString();
        QTest::addRow("looks encoded") << u"=?utf-8?q?no?="_s << u"=?utf-8?q?no?=\n"_s << u"n"_s;
    }
    void whatWasWrittenIsRead()
    {
        QFETCH(QString, subject);
        QFETCH(QString, text);
        QFETCH(QString, name);
        auto message = toBob();
        message.subject = subject;
        message.text = text;
        message.from = {.name = name};
        message.to << MailPerson{name, u"c@lab.example"_s};
        message.cc = {{name, u"d@lab.example"_s}};
        message.replyTo = {{name, u"e@lab.example"_s}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        const auto python = judged(built->bytes);
        if (QByteArray(QTest::currentDataTag()) != "looks encoded") {
            QCOMPARE(python[u"subject"_s].toString(), subject.simplified());
        }
        QCOMPARE(python[u"from"_s][0][0].toString(), name);
        QCOMPARE(python[u"from"_s][0][1].toString(), account);
        QCOMPARE(python[u"to"_s][1][0].toString(), name);
        QCOMPARE(python[u"cc"_s][0][1].toString(), u"d@lab.example"_s);
        QCOMPARE(python[u"replyTo"_s][0][1].toString(), u"e@lab.example"_s);
        QCOMPARE(python[u"text"_s][0].toString(), text);
        QCOMPARE(python[u"messageId"_s].toString(), built->messageId);
        QCOMPARE(python[u"defects"_s].toArray().size(), 0);
        QCOMPARE(built->written,
            (QStringList{u"bob@lab.example"_s, u"c@lab.example"_s, u"d@lab.example"_s}));
        QVERIFY(!built->hasEightBit);
        QVERIFY(!built->bytes.contains("\r\n\r\n\r\n\r\n"));
        for (const auto &line : built->bytes.split('\n')) {
            QVERIFY(line.size() <= 999 && (line.isEmpty() || line.endsWith('\r')));
        }
    }

    void filesArriveByteForByte()
    {
        QTemporaryDir folder;
        const auto path
            = folder.filePath(u"Grüße und mehr als eine ganze Zeile voller Worte.bin"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(everyByte());
        file.close();
        auto message = toBob();
        message.attachments = {{.name = u"a.txt"_s, .content = "text\nwith LF"},
            {.name = u"b.png"_s, .type = u"application/x-mine"_s, .content = everyByte()},
            {.path = path}, {.name = u"日本.pdf"_s, .content = "%PDF-1.4\n"},
            {.name = u"x.nobody-knows"_s, .content = QByteArray("\0\1\2", 3)},
            {.name = u"empty.txt"_s}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        const auto files = judged(built->bytes)[u"files"_s].toArray();
        QCOMPARE(files.size(), message.attachments.size());
        const QStringList types{u"text/plain"_s, u"application/x-mine"_s,
            u"application/octet-stream"_s, u"application/pdf"_s, u"application/octet-stream"_s,
            u"text/plain"_s};
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto &each = message.attachments.at(i);
            QCOMPARE(files.at(i)[u"sha256"_s].toString(),
                digest(each.path.isEmpty() ? each.content : everyByte()));
            QCOMPARE(files.at(i)[u"name"_s].toString(),
                each.name.isEmpty() ? QFileInfo(path).fileName() : each.name);
            QCOMPARE(files.at(i)[u"type"_s].toString(), types.at(i));
        }
    }

    void partsAreWhereProgramsLookForThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("hasPicture");
        QTest::addColumn<bool>("hasFile");
        QTest::addColumn<QStringList>("types");
        const auto plain = u"text/plain"_s, html = u"text/html"_s, png = u"image/png"_s,
                   pdf = u"application/pdf"_s, mixed = u"multipart/mixed"_s,
                   related = u"multipart/related"_s, alternative = u"multipart/alternative"_s;
        QTest::addRow("text") << u"t"_s << QString() << false << false << QStringList{plain};
        QTest::addRow("html") << QString() << u"<p>h"_s << false << false << QStringList{html};
        QTest::addRow("both") << u"t"_s << u"<p>h"_s << false << false
                              << QStringList{alternative, plain, html};
        QTest::addRow("all") << u"t"_s << u"<p>h"_s << true << true
                             << QStringList{mixed, alternative, plain, related, html, png, pdf};
        QTest::addRow("a picture without html")
            << u"t"_s << QString() << true << false << QStringList{mixed, plain, png};
        QTest::addRow("nothing but a file")
            << QString() << QString() << false << true << QStringList{mixed, pdf};
        QTest::addRow("nothing") << QString() << QString() << false << false << QStringList{plain};
    }
    void partsAreWhereProgramsLookForThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QFETCH(bool, hasPicture);
        QFETCH(bool, hasFile);
        QFETCH(QStringList, types);
        auto message = toBob();
        message.text = text;
        message.html = html;
        if (hasPicture) {
            message.attachments << OutgoingAttachment{
                .name = u"p.png"_s, .content = everyByte(), .contentId = u"pic@here"_s};
        }
        if (hasFile) {
            message.attachments << OutgoingAttachment{.name = u"f.pdf"_s, .content = "x"};
        }
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        const auto python = judged(built->bytes);
        QCOMPARE(structure(python), types);
        if (hasPicture) {
            QCOMPARE(python[u"files"_s][0][u"contentId"_s].toString(), u"pic@here"_s);
            QVERIFY(python[u"files"_s][0][u"inline"_s].toBool());
        }
    }

    void ownHeadersWin()
    {
        auto message = toBob();
        message.subject = u"lost"_s;
        message.headers = {{u"subject"_s, u"Gewonnen: Grüße"_s}, {u"X-A"_s, u"one"_s},
            {u"X-A"_s, u"two"_s}, {u"Message-ID"_s, u"<own@id>"_s},
            {u"X-Long"_s, QString(u"word "_s).repeated(100).trimmed()}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        const auto python = judged(built->bytes);
        QCOMPARE(python[u"subject"_s].toString(), u"Gewonnen: Grüße"_s);
        QCOMPARE(field(python, u"Subject"_s), u"Gewonnen: Grüße"_s);
        QCOMPARE(field(python, u"X-A"_s), u"one|two"_s);
        QCOMPARE(field(python, u"Message-ID"_s), u"<own@id>"_s);
        QCOMPARE(field(python, u"X-Long"_s), message.headers.last().value);
        QCOMPARE(built->messageId, u"own@id"_s);
    }

    void whoGetsItInSecretIsNotTold()
    {
        auto message = toBob();
        message.to = {};
        message.bcc = {{{}, u"secret@lab.example"_s}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QVERIFY(!built->bytes.contains("secret"));
        QCOMPARE(built->written, QStringList{u"secret@lab.example"_s});
        QVERIFY(built->bytes.contains("\r\nTo: undisclosed-recipients:;\r\n"));
    }

    void addressesBeyondAsciiAreEncodedOrNeedUtf8_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("envelope");
        QTest::addColumn<bool>("needsUtf8");
        QTest::addRow("ascii") << u"a@b.example"_s << QByteArray("a@b.example") << false;
        QTest::addRow("domain") << u"a@müller.example"_s << QByteArray("a@xn--mller-kva.example")
                                << false;
        QTest::addRow("local part")
            << u"jürgen@b.example"_s << u"jürgen@b.example"_s.toUtf8() << true;
    }
    void addressesBeyondAsciiAreEncodedOrNeedUtf8()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, envelope);
        QFETCH(bool, needsUtf8);
        auto message = toBob();
        message.to = {{u"Jürgen"_s, address}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QCOMPARE(built->recipients.constFirst().text(), envelope);
        QCOMPARE(built->needsUtf8(), needsUtf8);
        QVERIFY(built->bytes.contains(needsUtf8 ? address.toUtf8() : envelope));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<OutgoingMessage>("message");
        QTest::addColumn<Error>("error");
        const auto row = [](const char *name, const QString &detail, const auto &change,
                             Cause cause = Cause::Validation) {
            auto message = toBob();
            change(message);
            QTest::addRow("%s", name) << message << Error{cause, detail};
        };
        row("nobody", u"to"_s, [](auto &each) { each.to = {}; });
        row("no address", u"broken@"_s, [](auto &each) { each.to[0].address = u"broken@"_s; });
        row("a line break in an address", u"a@b.example\r\nX: y"_s, [](auto &each) {
            each.cc = {{{}, u"a@b.example\r\nX: y"_s}};
        });
        row("a line break in a name", u"a@b.example"_s, [](auto &each) {
            each.cc = {{u"A\nX: y"_s, u"a@b.example"_s}};
        });
        row("a line break in the subject", u"Subject"_s,
            [](auto &each) { each.subject = u"a\r\nBcc: x@y.example"_s; });
        row("a line break in a header", u"X-A"_s, [](auto &each) {
            each.headers = {{u"X-A"_s, u"b\nc"_s}};
        });
        row("no header's name", u"X A"_s, [](auto &each) { each.headers = {{u"X A"_s, u"b"_s}}; });
        row("a header about how it is made", u"Content-Type"_s, [](auto &each) {
            each.headers = {{u"Content-Type"_s, u"text/plain"_s}};
        });
        row("a header with secrets", u"bcc"_s, [](auto &each) {
            each.headers = {{u"bcc"_s, u"a@b.example"_s}};
        });
        row("no type", u"nonsense"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .type = u"nonsense"_s, .content = "a"}};
        });
        row("a type of parts", u"multipart/mixed"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .type = u"multipart/mixed"_s, .content = "a"}};
        });
        row("a content id that breaks out", u"a"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .content = "a", .contentId = u"a>\r\nX: y"_s}};
        });
        row(
            "no file", u"/nowhere"_s,
            [](auto &each) { each.attachments = {{.path = u"/nowhere"_s}}; },
            Cause::FileUnreadable);
        row(
            "no regular file", u"/dev/zero"_s,
            [](auto &each) { each.attachments = {{.path = u"/dev/zero"_s}}; },
            Cause::FileUnreadable);
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(OutgoingMessage, message);
        QFETCH(Error, error);
        const auto built = builtMessage(message, account);
        QVERIFY(!built);
        QCOMPARE(built.error().code, error.code);
        QCOMPARE(built.error().detail, error.detail);
    }
};

QTEST_GUILESS_MAIN(TstMessageBuilder)
#include "tst_messagebuilder.moc"
