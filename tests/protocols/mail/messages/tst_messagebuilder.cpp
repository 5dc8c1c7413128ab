// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagefault.h"
#include "protocols/mail/messages/messagebuilder.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto account = u"anna@lab.example"_s;

OutgoingMessage toBob()
{
    return {.to = {{u"Bob"_s, u"bob@lab.example"_s}}, .subject = u"s"_s, .text = u"t"_s};
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

} // namespace

//! Headers and texts of messages as they are made, judged by Python's email package.
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
        QTest::addRow("looks encoded")
            << u"=?utf-8?q?no?= =?a"_s << u"=?utf-8?q?no?=\n"_s << u"=?utf-8?q?no?="_s;
        QTest::addRow("blanks beside what is encoded")
            << u"und  日本語   a\tü  ö"_s << u"t\n"_s << u"a  ü  b"_s;
        QTest::addRow("blanks around") << u" a ü "_s << u"t\n"_s << u"Łódź, 東京"_s;
        QTest::addRow("folded before what is encoded")
            << u"Sehr geehrte Damen und Herren, liebe Kolleginnen und Kollegen und Grüße"_s
            << u"t\n"_s << u"Jürgen, X"_s;
        QTest::addRow("many letters, each of four bytes")
            << u"🎉"_s.repeated(200) << u"t\n"_s << u"🎉"_s.repeated(60);
        QTest::addRow("a long name that has to be quoted")
            << QString(u"word "_s).repeated(60).trimmed() << u"t\n"_s
            << QString(u"Dr. Anna, "_s).repeated(12).trimmed();
        QTest::addRow("a word longer than a line may be")
            << u"see "_s + QString(2000, u'x') + u" there"_s << u"t\n"_s << u"n \\ \" n"_s;
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
        const bool isVeryLong = name.startsWith(u"🎉🎉"_s);
        QCOMPARE(python[u"subject"_s].toString(), subject);
        QCOMPARE(python[u"compat32"_s][u"subject"_s].toString(), subject);
        for (const auto &[field, index] :
            {std::pair{u"From"_s, 0}, {u"To"_s, 1}, {u"Cc"_s, 0}, {u"Reply-To"_s, 0}}) {
            QCOMPARE(python[u"compat32"_s][u"people"_s][field][index][0].toString(), name);
            // Within phrases, Python 3.11 joins blanks, and keeps those between encoded words.
            const auto shown = python[u"displayNames"_s][field][index].toString();
            QCOMPARE(isVeryLong ? QString(shown).remove(u' ') : shown, name.simplified());
        }
        QCOMPARE(python[u"fieldDefects"_s].toArray(), QJsonArray());
        QCOMPARE(python[u"from"_s][0][1].toString(), account);
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
            QVERIFY(!line.contains("=?utf-8?") || line.size() <= 77); // RFC 2047 §2
        }
        for (const auto &word : built->bytes.split(' ')) {
            QVERIFY(!word.startsWith("=?utf-8?") || word.trimmed().size() <= 75 + 2);
        }
    }

    void whatNeedsNoEncodingStandsAsItIs_data()
    {
        QTest::addColumn<HeaderField>("own");
        QTest::addColumn<QByteArray>("written");
        const auto id = QString(150, u'i');
        const auto row = [](const char *name, const QString &field, const QString &value,
                             const QString &written) {
            QTest::addRow("%s", name) << HeaderField{field, value} << written.toUtf8();
        };
        row("a long address of a list", u"List-Unsubscribe"_s, u"<https://x.example/"_s + id + u'>',
            u"List-Unsubscribe: <https://x.example/"_s + id + u">\r\n"_s);
        row("long ids", u"References"_s, u"<a@"_s + id + u"> <b@"_s + id + u'>',
            u"References: <a@"_s + id + u">\r\n <b@"_s + id + u">\r\n"_s);
        row("a long id", u"Message-ID"_s, u"<a@"_s + id + u'>',
            u"Message-ID: <a@"_s + id + u">\r\n"_s);
        row("a long word", u"X-Token"_s, id, u"X-Token: "_s + id + u"\r\n"_s);
        row("a name with a comma", u"From"_s, u"\"Jürgen, X\" <a@b.example>"_s,
            u"From: =?utf-8?Q?J=C3=BCrgen=2C_X?= <a@b.example>\r\n"_s);
        row("a group", u"Reply-To"_s, u"team: a@b.example, \"c, d\" <e@f.example>;"_s,
            u"Reply-To: team: a@b.example, \"c, d\" <e@f.example>;\r\n"_s);
        row("nothing", u"X-Empty"_s, {}, u"X-Empty: \r\n"_s);
    }
    void whatNeedsNoEncodingStandsAsItIs()
    {
        QFETCH(HeaderField, own);
        QFETCH(QByteArray, written);
        auto message = toBob();
        message.headers = {own};
        const auto built = builtMessage(message, account);
        QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
        QVERIFY2(built->bytes.contains(written), built->bytes.constData());
        QVERIFY(built->bytes.contains("\r\nTo: Bob <bob@lab.example>\r\n"));
        QVERIFY(own.name == u"From"_s || built->bytes.contains("From: anna@lab.example\r\n"));
        QCOMPARE(judged(built->bytes)[u"fieldDefects"_s].toArray(), QJsonArray());
    }

    void listsOfPeopleAreFoldedBehindCommas()
    {
        auto message = toBob();
        QStringList addresses;
        for (int i = 0; i < 60; ++i) {
            message.cc << MailPerson{u"Person %1"_s.arg(i), u"person.%1@lab.example"_s.arg(i)};
            addresses << message.cc.constLast().address;
        }
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QStringList read;
        for (const auto &each : judged(built->bytes)[u"cc"_s].toArray()) {
            read << each[1].toString();
        }
        QCOMPARE(read, addresses);
        const auto lines = built->bytes.split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            QVERIFY(lines.at(i).size() <= 79);
            QVERIFY(!lines.at(i).startsWith(' ') || lines.at(i - 1).endsWith(",\r"));
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

    void addressesOfTheHeaderAloneAreNamed_data()
    {
        QTest::addColumn<OutgoingMessage>("message");
        auto message = toBob();
        message.replyTo = {{{}, u"jürgen@b.example"_s}};
        QTest::addRow("Reply-To") << message;
        message = toBob();
        message.headers = {{u"Sender"_s, u"X <jürgen@b.example>"_s}};
        QTest::addRow("one's own field") << message;
    }
    void addressesOfTheHeaderAloneAreNamed()
    {
        QFETCH(OutgoingMessage, message);
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QVERIFY(built->needsUtf8() && built->hasEightBit);
        QCOMPARE(built->utf8Address, u"jürgen@b.example"_s);
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
        row("nobody", u"noRecipient"_s, [](auto &each) { each.to = {}; });
        row("no address", u"address: broken@"_s,
            [](auto &each) { each.to[0].address = u"broken@"_s; });
        row("a line break in an address", u"address: a@b.example\r\nX: y"_s, [](auto &each) {
            each.cc = {{{}, u"a@b.example\r\nX: y"_s}};
        });
        row("a line break in a name", u"personName: a@b.example"_s, [](auto &each) {
            each.cc = {{u"A\nX: y"_s, u"a@b.example"_s}};
        });
        row("a line break in the subject", u"headerValue: Subject"_s,
            [](auto &each) { each.subject = u"a\r\nBcc: x@y.example"_s; });
        row("a line break in a header", u"headerValue: X-A"_s, [](auto &each) {
            each.headers = {{u"X-A"_s, u"b\nc"_s}};
        });
        row("no header's name", u"headerName: X A"_s, [](auto &each) {
            each.headers = {{u"X A"_s, u"b"_s}};
        });
        row("a header about how it is made", u"headerName: Content-Type"_s, [](auto &each) {
            each.headers = {{u"Content-Type"_s, u"text/plain"_s}};
        });
        row("a header with secrets", u"headerName: bcc"_s, [](auto &each) {
            each.headers = {{u"bcc"_s, u"a@b.example"_s}};
        });
        row("no type", u"attachmentType: nonsense"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .type = u"nonsense"_s, .content = "a"}};
        });
        row("a type of parts", u"attachmentType: multipart/mixed"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .type = u"multipart/mixed"_s, .content = "a"}};
        });
        row("a content id that breaks out", u"contentId: a>\r\nX: y"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .content = "a", .contentId = u"a>\r\nX: y"_s}};
        });
        row("a content id beyond ASCII", u"contentId: ä ö"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .content = "a", .contentId = u"ä ö"_s}};
        });
        row("a content id twice", u"contentId: p"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .content = "a", .contentId = u"p"_s},
                {.name = u"b"_s, .content = "b", .contentId = u"p"_s}};
        });
        row("a content id that gets what another has", u"contentId: p"_s, [](auto &each) {
            each.attachments = {{.name = u"a"_s, .content = "a", .contentId = u"p@lab.example"_s},
                {.name = u"b"_s, .content = "b", .contentId = u"p"_s}};
        });
        row("two pictures of one name", u"contentId: a.png"_s, [](auto &each) {
            each.attachments = {{.name = u"a.png"_s, .content = "a", .isInline = true},
                {.name = u"a.png"_s, .content = "b", .isInline = true}};
        });
        row("a line break in a file's name", u"attachmentName: a b"_s,
            [](auto &each) { each.attachments = {{.name = u"a\nb"_s, .content = "a"}}; });
        for (const auto *name : {"Subject", "From", "Date", "Message-ID", "To", "Cc", "Reply-To",
                 "Sender", "References"}) {
            const auto field = QString::fromLatin1(name);
            row(qPrintable(u"a second "_s + field), u"repeatedHeader: "_s + field.toLower(),
                [&](auto &each) {
                    each.headers
                        = {{field, u"<a@b.example>"_s}, {field.toLower(), u"c@d.example"_s}};
                });
        }
        row("ids beyond ASCII", u"headerValue: References"_s, [](auto &each) {
            each.headers = {{u"References"_s, u"<ü@b.example>"_s}};
        });
        row("an id longer than a line", u"headerValue: In-Reply-To"_s, [](auto &each) {
            each.headers = {{u"In-Reply-To"_s, u'<' + QString(1000, u'x') + u"@b.example>"_s}};
        });
        row("no address in one's own field", u"address: nobody"_s, [](auto &each) {
            each.headers = {{u"Sender"_s, u"nobody"_s}};
        });
        row("a type with parameters", u"attachmentType: text/plain; charset=utf-8"_s,
            [](auto &each) {
                each.attachments
                    = {{.name = u"a"_s, .type = u"text/plain; charset=utf-8"_s, .content = "a"}};
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
        QCOMPARE(messageFault(built.error()).has_value(), error.code == Cause::Validation);
    }
};

QTEST_GUILESS_MAIN(TstMessageBuilder)
#include "tst_messagebuilder.moc"
