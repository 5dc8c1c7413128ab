// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/httpreader.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longest = 1000;

} // namespace

//! Answers of HTTP, in one piece and byte by byte.
class TestHttpReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreRead_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("wantsEnd"); // is whole only when the connection has ended
        const auto chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
        const auto row = [](const char *name, const QByteArray &answer, int status,
                             const QByteArray &body, bool wantsEnd = false) {
            QTest::newRow(name) << answer << status << body << wantsEnd;
        };
        row("counted", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", 200, "abc");
        row("counted, nothing", "HTTP/1.1 404 Not Found\r\ncontent-length:0\r\n\r\n", 404, "");
        row("of before 1.1", "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc", 200, "abc");
        row("to the end", "HTTP/1.1 200 OK\r\n\r\nabc", 200, "abc", true);
        row("without reason", "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\na", 200, "a");
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
        row("interim", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na",
            200, "a");
        row("chunks", chunked + "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", 200,
            "abc0123456789");
        row("chunks and trailers", chunked + "1\r\na\r\n0\r\nX-A: b\r\n\r\n", 200, "a");
        row("no chunk", chunked + "0\r\n\r\n", 200, "");
        row("the longest", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(longest, 'a'), 200,
            QByteArray(longest, 'a'), true);
    }
    void answersAreRead()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, wantsEnd);
        for (const qsizetype step : {answer.size(), qsizetype{1}}) {
            HttpReader reader(longest);
            bool isWhole = false;
            for (qsizetype at = 0; at < answer.size(); at += step) {
                QVERIFY(!isWhole);
                const auto added = reader.add(answer.mid(at, step));
                QVERIFY(added.has_value());
                isWhole = *added;
            }
            QCOMPARE(isWhole, !wantsEnd);
            QVERIFY(reader.end().has_value());
            QCOMPARE(reader.status(), status);
            QCOMPARE(reader.body().toByteArray(), body);
        }
    }

    void headersAreFound()
    {
        HttpReader reader(longest);
        QVERIFY(reader.add("HTTP/1.1 503 Come Back Later\r\nRETRY-After:  7 \r\n\r\n"));
        QCOMPARE(reader.reason(), u"Come Back Later"_s);
        QCOMPARE(reader.header("retry-after"), "7"_ba);
        QVERIFY(reader.header("location").isEmpty());
    }

    void oddAnswersAreLeft_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Cause>("cause");
        const auto chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
        const auto row = [](const char *name, const QByteArray &answer, Cause cause) {
            QTest::newRow(name) << answer << cause;
        };
        row("a mail server", "220 mail.example.org ESMTP\r\n", Cause::ConnectionLost);
        row("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc", Cause::ConnectionLost);
        row("no status", "HTTP/1.1 OK\r\n\r\n", Cause::ConnectionLost);
        row("another protocol from here on", "HTTP/1.1 101 Switching\r\n\r\n",
            Cause::ConnectionLost);
        row("a length that is none", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
            Cause::ConnectionLost);
        row("a negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
            Cause::ConnectionLost);
        row("a length too large", "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n",
            Cause::TokenServerFault);
        row("a length too large, and what follows",
            "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + QByteArray(500, 'a'),
            Cause::TokenServerFault);
        row("too long to the end", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(longest + 1, 'a'),
            Cause::TokenServerFault);
        row("too long in chunks", chunked + "3e9\r\n" + QByteArray(longest + 1, 'a'),
            Cause::TokenServerFault);
        row("a chunk without size", chunked + "x\r\n", Cause::ConnectionLost);
        row("a chunk longer than it says", chunked + "1\r\nab\r\n0\r\n\r\n", Cause::ConnectionLost);
        row("a head without end", "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'a'),
            Cause::TokenServerFault);
        row("many heads", "HTTP/1.1 100 Continue\r\n\r\n"_ba.repeated(5000),
            Cause::TokenServerFault);
        row("a chunk's line without end", chunked + "1;" + QByteArray(70'000, 'a'),
            Cause::TokenServerFault);
        row("trailers without end", chunked + "0\r\nX: " + QByteArray(70'000, 'a'),
            Cause::TokenServerFault);
    }
    void oddAnswersAreLeft()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const Cause, cause);
        HttpReader reader(longest);
        const auto added = reader.add(answer);
        QVERIFY(!added);
        QCOMPARE(added.error().code, cause);
    }

    void theEndInTheMiddleIsALoss_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("head") << "HTTP/1.1 200 OK\r\n"_ba;
        QTest::newRow("counted") << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab"_ba;
        QTest::newRow("chunks")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n"_ba;
    }
    void theEndInTheMiddleIsALoss()
    {
        QFETCH(const QByteArray, answer);
        HttpReader reader(longest);
        QVERIFY(reader.add(answer).has_value());
        QCOMPARE(reader.end().error().code, Cause::ConnectionLost);
    }
};

QTEST_APPLESS_MAIN(TestHttpReader)
#include "tst_httpreader.moc"
