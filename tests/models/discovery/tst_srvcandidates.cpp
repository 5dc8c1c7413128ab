// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/srvcandidates.h"

#include <QtTest>

#include <QRandomGenerator>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

SrvRecord record(const QString &host, int priority, int weight)
{
    return {
        .service = u"imaps"_s, .host = host, .port = 993, .priority = priority, .weight = weight};
}

QStringList hosts(const QList<SrvRecord> &records)
{
    QStringList all;
    for (const auto &each : records) {
        all << each.host;
    }
    return all;
}

} // namespace

class TestSrvCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prioritiesAreKept()
    {
        const auto ordered
            = inOrderOfTrial({record(u"c"_s, 20, 100), record(u"a"_s, 0, 0), record(u"b"_s, 10, 1)},
                [](int most) { return most; });
        QCOMPARE(hosts(ordered), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void weightsDecideWithinOne()
    {
        const QList<SrvRecord> equal{
            record(u"a"_s, 0, 1), record(u"b"_s, 0, 3), record(u"c"_s, 0, 0)};
        const auto lowest = inOrderOfTrial(equal, [](int) { return 0; });
        QCOMPARE(hosts(lowest).first(), u"c"_s); // a zero comes up with a zero only
        const auto highest = inOrderOfTrial(equal, [](int most) { return most; });
        QCOMPARE(hosts(highest).first(), u"b"_s);
        QCOMPARE(highest.size(), 3);
    }

    void heavierOnesComeFirstMoreOften()
    {
        QRandomGenerator random(1); // the same numbers in every run
        int heavy = 0;
        for (int i = 0; i < 1000; ++i) {
            const auto ordered
                = inOrderOfTrial({record(u"light"_s, 0, 10), record(u"heavy"_s, 0, 30)},
                    [&random](int most) { return int(random.bounded(most + 1)); });
            heavy += ordered.first().host == u"heavy"_s ? 1 : 0;
        }
        QVERIFY(heavy > 680 && heavy < 820); // three of four
    }

    void hostsThatAreNoneAreLeftOut()
    {
        auto bad = record(u"not a host"_s, 0, 0);
        auto dot = record({}, 0, 0);
        auto noPort = record(u"a.example"_s, 0, 0);
        noPort.port = 0;
        QVERIFY(srvCandidates({bad, dot, noPort}).isEmpty());
        QCOMPARE(srvCandidates({bad, record(u"b.example"_s, 0, 0)}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSrvCandidates)
#include "tst_srvcandidates.moc"
