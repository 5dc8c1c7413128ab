// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterrows.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Kind = RosterFault::Kind;

//! Rows of CSV and JSON Lines, as people and programs write them.
class TestRosterReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReadAsTheStandardHasThem_data();
    void cellsAreReadAsTheStandardHasThem();
    void faultsNameTheLineAndGoOn_data();
    void faultsNameTheLineAndGoOn();
    void headersThatCannotBeToldApartAreRefused_data();
    void headersThatCannotBeToldApartAreRefused();
    void encodingsAreToldByTheirMark();
    void bytesThatAreNoTextSpoilOnlyTheirRow();
    void jsonLinesAreObjects();
    void jsonFaultsNameTheLine();
    void everyCutLeavesRowsOrAFault();
    void quotesThatNeverCloseTakeNoTime();
};

void TestRosterReader::cellsAreReadAsTheStandardHasThem_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("commas") << "a,b\n1,2\n"_ba << u"1"_s << u"2"_s;
    QTest::newRow("semicolons") << "a;b\r\n1,5;2\r\n"_ba << u"1,5"_s << u"2"_s;
    QTest::newRow("tabs") << "a\tb\n1;x\t2"_ba << u"1;x"_s << u"2"_s;
    QTest::newRow("old line ends") << "a,b\r1,2\r"_ba << u"1"_s << u"2"_s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                        "a,b\n1,2\n"_ba
                                     << u"1"_s << u"2"_s;
    QTest::newRow("quoted separator") << "a,b\n\"1,0\",2\n"_ba << u"1,0"_s << u"2"_s;
    QTest::newRow("quoted quote") << "a,b\n\"say \"\"hi\"\"\",2\n"_ba << u"say \"hi\""_s << u"2"_s;
    QTest::newRow("quoted line end") << "a,b\n\"1\r\n2\",2\n"_ba << u"1\n2"_s << u"2"_s;
    QTest::newRow("empty cells") << "a,b\n,\"\"\nx,y"_ba << u"x"_s << u"y"_s;
    QTest::newRow("blank lines") << "\n\na,b\n\n  \n1,2\n\n"_ba << u"1"_s << u"2"_s;
    QTest::newRow("empty cells behind") << "a,b,,\n1,2,,\n"_ba << u"1"_s << u"2"_s;
    QTest::newRow("header with separator") << "\"a\";\"b;,,,\"\n1;2"_ba << u"1"_s << u"2"_s;
}

void TestRosterReader::cellsAreReadAsTheStandardHasThem()
{
    QFETCH(QByteArray, bytes);
    const ReadRoster read(bytes);
    QVERIFY(read.headers);
    QCOMPARE(read.headers->size(), 2);
    QCOMPARE(read.faults, {});
    QCOMPARE(read.rows.size(), 1);
    QTEST(read.rows.first().values.value(read.headers->at(0)), "first");
    QTEST(read.rows.first().values.value(read.headers->at(1)), "second");
}

void TestRosterReader::faultsNameTheLineAndGoOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RosterFault::Kind>("kind");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<int>("good");
    QTest::newRow("quote in a cell")
        << "a,b\n1,x\"y\n1,2\n"_ba << Kind::StrayQuote << qint64(2) << 1;
    QTest::newRow("text behind a quote")
        << "a,b\n\"1\"x,2\n1,2\n"_ba << Kind::StrayQuote << qint64(2) << 1;
    QTest::newRow("open quote closed by a later row")
        << "a,b\n1,\"x\n3,4\n\"5\",6\n"_ba << Kind::StrayQuote << qint64(2) << 2;
    QTest::newRow("open quote") << "a,b\n1,\"x\n3,4\n5,6\n"_ba << Kind::Unterminated << qint64(2)
                                << 2;
    QTest::newRow("too many") << "a,b\n1,2\n1,2,3\n1,2\n"_ba << Kind::TooManyCells << qint64(3)
                              << 2;
    QTest::newRow("too few") << "a,b\n1\n1,2\n"_ba << Kind::TooFewCells << qint64(2) << 1;
    QTest::newRow("NUL") << "a,b\n1,\0\n1,2\n"_ba << Kind::NotText << qint64(2) << 1;
    QTest::newRow("line behind a quoted line end")
        << "a,b\n\"1\n2\",3\nx\n"_ba << Kind::TooFewCells << qint64(4) << 1;
    const auto endless = "a,b\n1,"_ba + QByteArray(3 << 20, 'x') + "\n1,2\n"_ba;
    QTest::newRow("too long") << endless << Kind::TooLong << qint64(2) << 1;
}

void TestRosterReader::faultsNameTheLineAndGoOn()
{
    QFETCH(QByteArray, bytes);
    const ReadRoster read(bytes);
    QCOMPARE(read.faults.size(), 1);
    QTEST(read.faults.first().kind, "kind");
    QTEST(read.faults.first().line, "line");
    QTEST(int(read.rows.size()), "good");
}

void TestRosterReader::headersThatCannotBeToldApartAreRefused_data()
{
    using Kind = RosterFault::Kind;
    using Fault = std::optional<RosterFault>;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nothing") << QByteArray() << Fault();
    QTest::newRow("blanks") << "\n \n"_ba << Fault();
    QTest::newRow("twice") << "a,b,a\n1,2,3\n"_ba << Fault({Kind::HeaderRepeated, 1, {}, u"a"_s});
    QTest::newRow("empty") << "a,,b\n1,2,3\n"_ba << Fault({Kind::HeaderEmpty, 1, {}, u"2"_s});
    QTest::newRow("open quote") << "a,\"b\n1,2\n"_ba << Fault({Kind::Unterminated, 1, {}, u"2"_s});
    QTest::newRow("no JSON") << "{\n{\n"_ba << Fault();
    QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n\0\0\0"_ba << Fault({Kind::NotText, 1});
}

void TestRosterReader::headersThatCannotBeToldApartAreRefused()
{
    QFETCH(QByteArray, bytes);
    const ReadRoster read(bytes);
    QVERIFY(!read.headers);
    QCOMPARE(read.headers.error().code, Cause::FileMalformed);
    QTEST(read.headerFault, "fault");
    QVERIFY(read.rows.isEmpty());
}

void TestRosterReader::encodingsAreToldByTheirMark()
{
    const auto text = u"name;ort\nJörg;Köln\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const ReadRoster read(QByteArray(encoder.encode(text)));
        QCOMPARE(read.rows.size(), 1);
        QCOMPARE(read.rows.first().values.value(u"ort"_s), u"Köln"_s);
    }
}

void TestRosterReader::bytesThatAreNoTextSpoilOnlyTheirRow()
{
    const ReadRoster read("name,city\nJ\xf6rg,K\xf6ln\nAnna,Bonn\n"_ba);
    QCOMPARE(read.faults.size(), 1);
    QCOMPARE(read.faults.first().kind, Kind::NotText);
    QCOMPARE(read.faults.first().line, 2);
    QCOMPARE(read.rows.size(), 1);
}

void TestRosterReader::jsonLinesAreObjects()
{
    const ReadRoster read("{\"email\":\"a@x.org\",\"port\":993,\"on\":true,\"no\":null}\n\n"
                          "{\"email\":\"b@x.org\",\"team\":\"R\\u0026D\"}"_ba);
    QCOMPARE(read.shape, RosterReader::Shape::JsonLines);
    QCOMPARE(read.rows.size(), 2);
    QCOMPARE(*read.headers, (QStringList{u"email"_s, u"on"_s, u"port"_s}));
    QCOMPARE(read.rows.first().values.value(u"port"_s), u"993"_s);
    QCOMPARE(read.rows.at(1).line, 3);
    QCOMPARE(read.rows.at(1).values.value(u"team"_s), u"R&D"_s);
}

void TestRosterReader::jsonFaultsNameTheLine()
{
    const ReadRoster read("{bad\n{\"a\":\"1\"}\n[1]\n{\"a\":{\"b\":1}}\n{\"a\":\"2\"}\n"_ba);
    QCOMPARE(read.rows.size(), 2);
    QCOMPARE(read.faults.size(), 3);
    QCOMPARE(read.faults.at(0).line, 1);
    QVERIFY(!read.faults.at(0).detail.isEmpty());
    QCOMPARE(read.faults.at(1).kind, Kind::NotJson);
    QCOMPARE(read.faults.at(1).detail, QString()); // JSON, but no object: nothing was misread
    QCOMPARE(read.faults.at(2).kind, Kind::NotFlat);
    QCOMPARE(read.faults.at(2).detail, u"a"_s);
    QCOMPARE(read.faults.at(2).line, 4);
}

void TestRosterReader::everyCutLeavesRowsOrAFault()
{
    const auto whole = "\xef\xbb\xbf"
                       "name;\"e\"\"mail\"\r\n\"J\xc3\xb6\nrg\";1\r\n\"x\";2\r\n"_ba;
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const ReadRoster read(whole.left(size));
        QVERIFY(read.rows.size() + read.faults.size() <= 2);
        QVERIFY(read.headers || read.rows.isEmpty());
    }
}

void TestRosterReader::quotesThatNeverCloseTakeNoTime()
{
    QByteArray bytes = "a,b\n";
    for (int i = 0; i < 100'000; ++i) {
        bytes += i % 2 == 0 ? "\"x,y\n" : "\"\"x,\"\n";
    }
    QElapsedTimer time;
    time.start();
    const ReadRoster read(bytes);
    QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(!read.faults.isEmpty());
}

QTEST_GUILESS_MAIN(TestRosterReader)
#include "tst_rosterreader.moc"
