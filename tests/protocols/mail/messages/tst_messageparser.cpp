// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messageparser.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/messagejudge.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fileBytes(const QString &name)
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA) + u"/messages/"_s + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList names(const QList<MailPerson> &people)
{
    QStringList all;
    for (const auto &each : people) {
        all << each.name + u'|' + each.address;
    }
    return all;
}

//! Without the judge's own empty people for empty groups.
QStringList names(const QJsonValue &people)
{
    QStringList all;
    for (const auto &each : people.toArray()) {
        const auto text = each[0].toString() + u'|' + each[1].toString();
        if (text != u"|"_s) {
            all << text;
        }
    }
    return all;
}

QString joined(const QJsonValue &texts)
{
    QString all;
    for (const auto &each : texts.toArray()) {
        all += (all.isEmpty() || all.endsWith(u'\n') ? QString() : u"\n"_s) + each.toString();
    }
    return all;
}

} // namespace

//! Messages taken apart, as Python's email package takes them apart.
class TstMessageParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void everyMessageReadsAsPythonReadsIt_data()
    {
        QTest::addColumn<QByteArray>("raw");
        const auto files = QDir(QStringLiteral(MAILRIG_TEST_DATA) + u"/messages"_s)
                               .entryList({u"*.eml"_s}, QDir::Files);
        QVERIFY(files.size() >= 15);
        for (const auto &each : files) {
            QTest::addRow("%s", qPrintable(each)) << fileBytes(each);
            auto unix = fileBytes(each);
            QTest::addRow("%s, LF only", qPrintable(each)) << unix.replace("\r\n", "\n");
        }
    }
    void everyMessageReadsAsPythonReadsIt()
    {
        QFETCH(QByteArray, raw);
        const auto python = judged(raw);
        QVERIFY(!python.isEmpty());
        const auto message = receivedMessage(raw, {});
        const auto &summary = message.summary;
        QCOMPARE(summary.subject, python[u"subject"_s].toString());
        QCOMPARE(names({summary.from}).constFirst(), names(python[u"from"_s]).value(0, u"|"_s));
        QCOMPARE(names(summary.to), names(python[u"to"_s]));
        QCOMPARE(summary.messageId, python[u"messageId"_s].toString());
        QCOMPARE(summary.date.isValid() ? summary.date.toSecsSinceEpoch() : 0,
            python[u"seconds"_s].toInteger());
        QCOMPARE(summary.contentType, python[u"type"_s].toString());
        QCOMPARE(message.content.headers.size(), python[u"fields"_s].toArray().size());
        const auto files = python[u"files"_s].toArray();
        const bool isCut = QByteArray(QTest::currentDataTag()).startsWith("no"); // told by no parts
        if (!isCut) {
            QCOMPARE(message.content.text, joined(python[u"text"_s]));
            QCOMPARE(message.content.html, joined(python[u"html"_s]));
        }
        QCOMPARE(message.content.attachments.size(), files.size());
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto &mine = message.content.attachments.at(i);
            QCOMPARE(mine.givenName, files.at(i)[u"name"_s].toString());
            QCOMPARE(mine.type, files.at(i)[u"type"_s].toString());
            QCOMPARE(mine.contentId, files.at(i)[u"contentId"_s].toString());
            QCOMPARE(mine.isInline, files.at(i)[u"inline"_s].toBool());
            if (files.at(i)[u"sha256"_s].isString()) {
                QCOMPARE(digest(mine.content), files.at(i)[u"sha256"_s].toString());
            }
        }
        QCOMPARE(message.content.raw, raw);
    }

    void brokenMessagesAreCalledSo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isBroken");
        QTest::addRow("never closed") << u"noclose.eml"_s << true;
        QTest::addRow("no such boundary") << u"noboundary.eml"_s << true;
        QTest::addRow("no boundary") << u"noparameter.eml"_s << true;
        QTest::addRow("nested") << u"nested.eml"_s << false;
        QTest::addRow("deep") << u"deep.eml"_s << false;
        QTest::addRow("empty") << u"empty.eml"_s << false;
    }
    void brokenMessagesAreCalledSo()
    {
        QFETCH(QString, file);
        QFETCH(bool, isBroken);
        QCOMPARE(parsedMessage(fileBytes(file)).isBroken, isBroken);
    }

    void namesOfAttachmentsAreSafe()
    {
        QCOMPARE(parsedMessage(fileBytes(u"badbase64.eml"_s)).attachments.constFirst().name,
            u"passwd"_s);
        const auto two = parsedMessage(fileBytes(u"samenames.eml"_s)).attachments;
        QCOMPARE(two.at(0).name, u"a.bin"_s);
        QCOMPARE(two.at(1).name, u"A (2).BIN"_s);
    }

    void aLineThatIsNoFieldIsPassedOver()
    {
        const auto message
            = parsedMessage("Subject: a\r\nthis is no field\r\nTo: b@c.example\r\n\r\ntext\r\n");
        QCOMPARE(message.headers.size(), 2);
        QCOMPARE(message.text, u"text\n"_s);
    }

    void commentsAreNoPartOfADate_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const auto *value : {"Fri, 20 Nov 2026 10:00:00 +0100",
                 "Fri (a day), 20 (twentieth (of many)) Nov (\\) x) 2026 10:00:00 (sharp) +0100",
                 "Fri, 20 Nov 2026 10:00:00 +0100 (CET)",
                 "(1 Jan 2001 00:00:00) 20 Nov 2026 10:00 +0100"}) {
            QTest::addRow("%s", value) << QByteArray(value);
        }
    }
    void commentsAreNoPartOfADate()
    {
        QFETCH(QByteArray, value);
        QCOMPARE(dateField(value), QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
        QVERIFY(!dateField("(20 Nov 2026 10:00:00 +0100").isValid());
    }

    void whatIsTooMuchEnds_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QByteArray nested;
        for (int i = 0; i < 5000; ++i) {
            const auto number = QByteArray::number(i);
            nested += "Content-Type: multipart/mixed; boundary=b" + number + "\r\n\r\n--b" + number
                + "\r\n";
        }
        QTest::addRow("multiparts in multiparts") << nested;
        QTest::addRow("parts") << "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + QByteArray("--b\r\n\r\nx\r\n").repeated(50'000);
        QTest::addRow("fields") << QByteArray("A: b\r\n").repeated(200'000);
        QTest::addRow("one field") << "Subject: " + QByteArray("=?utf-8?q?a?= ").repeated(200'000);
        QTest::addRow("parameters")
            << "Content-Type: text/plain" + QByteArray("; a*0*=b").repeated(100'000);
        QTest::addRow("groups") << "To: " + QByteArray("a:").repeated(200'000);
        QTest::addRow("comments") << "From: " + QByteArray("(").repeated(200'000);
        QTest::addRow("one boundary in all lines")
            << "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + QByteArray("--bx\r\n").repeated(200'000);
    }
    void whatIsTooMuchEnds()
    {
        QFETCH(QByteArray, raw);
        const auto message = receivedMessage(raw, {});
        QVERIFY(message.content.headers.size() <= 1000);
        QVERIFY(message.content.attachments.size() <= 2000);
    }
};

QTEST_GUILESS_MAIN(TstMessageParser)
#include "tst_messageparser.moc"
