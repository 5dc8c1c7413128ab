// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messagebuilder.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
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

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 4096; ++i) {
        bytes += static_cast<char>(i * 7 + i / 256);
    }
    return bytes;
}

} // namespace

//! Files that go along with messages, judged by Python's email package.
class TstMessageFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

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

    void namesOfFilesArriveWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("written");
        QTest::addRow("plain") << u"a.txt"_s << QByteArray("filename=\"a.txt\"");
        QTest::addRow("an apostrophe") << u"it's.txt"_s << QByteArray("filename=\"it's.txt\"");
        QTest::addRow("quotes and a backslash")
            << u"b \"x\" \\ n;t.bin"_s << QByteArray(R"(filename="b \"x\" \\ n;t.bin")");
        QTest::addRow("the same beyond ASCII")
            << u"böse \"x\" \\ name;type.bin"_s
            << QByteArray("filename*=utf-8''b%C3%B6se%20%22x%22%20%5C%20name%3Btype.bin");
        QTest::addRow("an asterisk")
            << u"ünï*x.txt"_s << QByteArray("filename*=utf-8''%C3%BCn%C3%AF%2Ax.txt");
        QTest::addRow("percent and quotes")
            << u"100% 'ü'.txt"_s << QByteArray("filename*=utf-8''100%25%20%27%C3%BC%27.txt");
        QTest::addRow("long") << QString(200, u'a') + u".txt"_s
                              << QByteArray("filename*0*=utf-8''");
        QTest::addRow("long, four bytes each")
            << u"🎉日"_s.repeated(30) + u".txt"_s << QByteArray("filename*7*=");
        QTest::addRow("two blanks") << u"a  b .txt"_s << QByteArray("filename=\"a  b .txt\"");
    }
    void namesOfFilesArriveWhole()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, written);
        auto message = toBob();
        message.attachments = {{.name = name, .type = u"application/x-mine"_s, .content = "x"}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QVERIFY2(built->bytes.contains(written), built->bytes.constData());
        for (const auto &line : built->bytes.split('\n')) {
            QVERIFY2(line.size() <= 79, line.constData());
        }
        const auto python = judged(built->bytes);
        QCOMPARE(python[u"files"_s][0][u"name"_s].toString(), name);
        QCOMPARE(python[u"compat32"_s][u"names"_s], QJsonValue(QJsonArray{name}));
        QCOMPARE(python[u"compat32"_s][u"typeNames"_s], QJsonValue(QJsonArray{name}));
        QCOMPARE(python[u"defects"_s].toArray(), QJsonArray());
        QCOMPARE(python[u"fieldDefects"_s].toArray(), QJsonArray());
    }

    void messagesWithinAreNotEncoded_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("wide"); // how it is encoded where 8BITMIME is offered
        QTest::addColumn<QString>("narrow"); // and where it is not
        const auto message = u"message/rfc822"_s, file = u"application/octet-stream"_s;
        QTest::addRow("seven bits")
            << QByteArray("Subject: a\r\n\r\nb\r\n") << message << u"7bit"_s << u"7bit"_s;
        QTest::addRow("LF") << QByteArray("Subject: a\n\nb\nc\n") << message << u"7bit"_s
                            << u"7bit"_s;
        QTest::addRow("eight bits")
            << QByteArray("Subject: a\r\n\r\nb\xc3\xbc\r\n") << message << u"8bit"_s << u"base64"_s;
        QTest::addRow("eight bits in the header")
            << QByteArray("Subject: \xc3\xbc\r\n\r\nb\r\n") << file << u"base64"_s << u"base64"_s;
        QTest::addRow("a long line")
            << "Subject: a\r\n\r\n" + QByteArray(999, 'x') << file << u"base64"_s << u"base64"_s;
        QTest::addRow("the longest line") << "Subject: a\r\n\r\n" + QByteArray(998, 'x') + "\r\n"
                                          << message << u"7bit"_s << u"7bit"_s;
        QTest::addRow("CR alone") << QByteArray("Subject: a\r\n\r\nb\rc\r\n") << file << u"base64"_s
                                  << u"base64"_s;
    }
    void messagesWithinAreNotEncoded()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, type);
        QFETCH(QString, wide);
        QFETCH(QString, narrow);
        auto message = toBob();
        message.attachments
            = {{.name = u"a.eml"_s, .type = u"message/rfc822"_s, .content = content},
                {.name = u"b.bin"_s, .content = "b"}};
        for (const auto width : {MessageWidth::EightBit, MessageWidth::SevenBit}) {
            const bool isWide = width == MessageWidth::EightBit;
            const auto built = builtMessage(message, account, width);
            QVERIFY(built);
            QCOMPARE(built->hasEightBit, isWide && wide == u"8bit"_s);
            const auto python = judged(built->bytes);
            const auto encodings = python[u"encodings"_s].toArray();
            QCOMPARE(encodings.at(2).toString(), isWide ? wide : narrow);
            QCOMPARE(encodings.at(0) == QJsonValue(u"8bit"_s), isWide && wide == u"8bit"_s);
            const auto isMessage = encodings.at(2) != QJsonValue(u"base64"_s);
            const auto files = python[u"files"_s].toArray();
            QCOMPARE(files.size(), 2);
            QCOMPARE(files.at(0)[u"type"_s].toString(),
                isMessage ? type : u"application/octet-stream"_s);
            QCOMPARE(files.at(0)[u"name"_s].toString(), u"a.eml"_s);
            auto lines = content;
            QCOMPARE(files.at(0)[u"sha256"_s].toString(),
                digest(isMessage ? lines.replace("\r\n", "\n").replace("\n", "\r\n") : content));
            QCOMPARE(python[u"defects"_s].toArray(), QJsonArray());
        }
    }

    void picturesAreFoundByTheHtml_data()
    {
        QTest::addColumn<OutgoingAttachment>("picture");
        QTest::addColumn<QString>("html");
        const auto row
            = [](const char *name, const QString &id, const QString &file, const QString &html) {
                  QTest::addRow("%s", name) << OutgoingAttachment{.name = file,
                      .content = "x",
                      .contentId = id,
                      .isInline = true} << html;
              };
        row("a whole id", u"pic@here"_s, u"p.png"_s, u"<img src=\"cid:pic@here\">"_s);
        row("an id without a domain", u"pic"_s, u"p.png"_s, u"<img src='cid:pic'>"_s);
        row("the name of the file", {}, u"p.png"_s, u"<IMG SRC=CID:p.png>"_s);
        row("a name beyond ASCII", {}, u"Übersicht 1.png"_s,
            u"<img src=\"cid:Übersicht 1.png\">"_s);
        row("the same, encoded", {}, u"Übersicht 1.png"_s,
            u"<img src=cid:%C3%9Cbersicht%201.png alt='cid:Übersicht'>"_s);
        row("in a style", u"pic"_s, u"p.png"_s, u"<p style=\"background: url(cid:pic)\">"_s);
        row("a name with signs of its own", {}, u"a&b.png"_s, u"<img src=\"cid:a&amp;b.png\">"_s);
    }
    void picturesAreFoundByTheHtml()
    {
        QFETCH(OutgoingAttachment, picture);
        QFETCH(QString, html);
        auto message = toBob();
        message.html = html;
        message.attachments = {picture};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        const auto python = judged(built->bytes);
        const auto id = python[u"files"_s][0][u"contentId"_s].toString();
        static const QRegularExpression form(u"^[!-;=?A-~]+@[!-;=?A-~]+$"_s);
        QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        QVERIFY(picture.contentId.isEmpty() || id.startsWith(picture.contentId));
        QVERIFY(python[u"files"_s][0][u"inline"_s].toBool());
        const auto shown = python[u"html"_s][0].toString();
        QVERIFY2(shown.contains(u"cid:"_s + id, Qt::CaseInsensitive), qPrintable(shown));
    }

    void emptyFilesAreOfNoTypeOfTheDesktops()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"nothing"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        auto message = toBob();
        message.attachments = {{.path = file.fileName()}};
        const auto built = builtMessage(message, account);
        QVERIFY(built);
        QCOMPARE(judged(built->bytes)[u"files"_s][0][u"type"_s].toString(),
            u"application/octet-stream"_s);
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
};

QTEST_GUILESS_MAIN(TstMessageFiles)
#include "tst_messagefiles.moc"
