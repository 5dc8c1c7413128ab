// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "protocols/discovery/nameserver.h"
#include "protocols/discovery/reach.h"
#include "tests/models/verifyresult.h"
#include "tests/support/dnspeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

Redirections at(const DnsPeer &peer)
{
    return {.nameServer = u"127.0.0.1"_s, .nameServerPort = peer.port()};
}

Result<DnsAnswer> ask(const DnsPeer &peer, const QString &name, DnsType type)
{
    return awaited(NameServer(at(peer)).ask(name, type));
}

} // namespace

class TestNameServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsOfEachType()
    {
        DnsPeer peer;
        peer.address("mail.example.org", "127.0.0.7");
        peer.mx("example.org", 10, "MX1.Provider.example");
        peer.mx("example.org", 20, "mx2.provider.example");
        peer.srv("_imaps._tcp.example.org", 1, 5, 993, "mail.example.org");
        peer.txt("_ua-auto-config.example.org", {"v=UAAC1; ", "a=sha256"});

        const auto address = ask(peer, u"mail.example.org"_s, DnsType::A);
        QVERIFY_RESULT(address);
        QCOMPARE(address->records.first().address, QHostAddress(u"127.0.0.7"_s));
        const auto mx = ask(peer, u"example.org"_s, DnsType::Mx);
        QVERIFY_RESULT(mx);
        QCOMPARE(mx->records.size(), 2);
        QCOMPARE(mx->records.first().host, u"mx1.provider.example"_s);
        QCOMPARE(mx->records.first().preference, 10);
        const auto srv = ask(peer, u"_imaps._tcp.example.org"_s, DnsType::Srv);
        QVERIFY_RESULT(srv);
        const DnsRecord expected{
            .host = u"mail.example.org"_s, .preference = 1, .weight = 5, .port = 993};
        QCOMPARE(srv->records, QList{expected});
        const auto txt = ask(peer, u"_ua-auto-config.example.org"_s, DnsType::Txt);
        QVERIFY_RESULT(txt);
        QCOMPARE(txt->records.first().text, "v=UAAC1; a=sha256"_ba);
    }

    void theDotIsNoHost()
    {
        DnsPeer peer;
        peer.srv("_imap._tcp.example.org", 0, 0, 0, ".");
        const auto srv = ask(peer, u"_imap._tcp.example.org"_s, DnsType::Srv);
        QVERIFY_RESULT(srv);
        QCOMPARE(srv->records, QList{DnsRecord{}});
    }

    void aNameWithoutSuchRecordsHasNone()
    {
        DnsPeer peer;
        peer.address("example.org");
        const auto mx = ask(peer, u"example.org"_s, DnsType::Mx);
        QVERIFY_RESULT(mx);
        QVERIFY(mx->records.isEmpty());
    }

    void faultsAreTold_data()
    {
        QTest::addColumn<DnsPeer::Fault>("fault");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("damaged") << DnsPeer::Fault::Damage << Cause::WrongProtocol;
        QTest::newRow("silent") << DnsPeer::Fault::Silence << Cause::TimedOut;
    }
    void faultsAreTold()
    {
        QFETCH(const DnsPeer::Fault, fault);
        QFETCH(const Cause, cause);
        DnsPeer peer;
        peer.mx("example.org", 10, "mx.example.org");
        peer.fail({}, fault);
        const auto answer = ask(peer, u"example.org"_s, DnsType::Mx);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, cause);
    }

    void noSuchNameIsTold()
    {
        DnsPeer peer;
        const auto answer = ask(peer, u"nowhere.example"_s, DnsType::A);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Cause::NameNotFound);
    }

    void servicesThatFailAreNoMissingNames()
    {
        const QList<std::pair<DnsPeer::Fault, Cause>> faults{
            {DnsPeer::Fault::ServerFailure, Cause::TemporaryServerFault},
            {DnsPeer::Fault::Refusal, Cause::PermanentServerFault}};
        for (const auto &[fault, cause] : faults) {
            DnsPeer peer;
            peer.fail({}, fault);
            const auto answer = ask(peer, u"example.org"_s, DnsType::Mx);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, cause);
        }
    }

    void aNearServersVerdictIsBelieved()
    {
        DnsPeer peer;
        peer.mx("example.org", 10, "mx.example.org");
        QVERIFY(!ask(peer, u"example.org"_s, DnsType::Mx)->isAuthentic);
        peer.setAuthentic(true);
        QVERIFY(ask(peer, u"example.org"_s, DnsType::Mx)->isAuthentic);
    }

    void damagedBytesNeverRead()
    {
        DnsPeer peer;
        const auto whole = "\0\1\x81\x80\0\1\0\1\0\0\0\0"_ba + DnsPeer::wireName("example.org")
            + "\0\x0f\0\1\xc0\x0c\0\x0f\0\1\0\0\0\x3c\0\4\0\x0a\xc0\x0c"_ba;
        const auto read = dnsAnswer(whole, DnsType::Mx);
        QVERIFY_RESULT(read);
        QCOMPARE(read->records.first().host, u"example.org"_s);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto cut = dnsAnswer(QByteArrayView(whole).first(size), DnsType::Mx);
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, Cause::WrongProtocol);
        }
    }

    void hostsAreReachedWhereTheyAreRedirected()
    {
        DnsPeer peer;
        peer.address("mail.example.org", "127.0.0.7");
        auto redirections = at(peer);
        redirections.hosts
            = {{u"imap.example.org"_s, 993, u"127.0.0.1"_s, 10993}, {{}, 443, {}, 10443}};
        const auto reach = [&](const QString &host, quint16 port) {
            return awaited(reachOf(redirections, host, port));
        };
        QCOMPARE(*reach(u"IMAP.example.org"_s, 993), (Reach{u"127.0.0.1"_s, 10993}));
        QCOMPARE(*reach(u"mail.example.org"_s, 443), (Reach{u"127.0.0.7"_s, 10443}));
        QCOMPARE(*reach(u"mail.example.org"_s, 993), (Reach{u"127.0.0.7"_s, 993}));
        QCOMPARE(reach(u"nowhere.example"_s, 443).error().code, Cause::NameNotFound);
        QCOMPARE(
            *awaited(reachOf({}, u"mail.example.org"_s, 25)), (Reach{u"mail.example.org"_s, 25}));
    }
};

QTEST_GUILESS_MAIN(TestNameServer)
#include "tst_nameserver.moc"
