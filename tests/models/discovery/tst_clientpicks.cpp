// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoveryjson.h"

#include <QJsonArray>
#include <QtTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

using enum DiscoverySource;

namespace {

Candidate candidate(DiscoverySource source, const QString &host, Security security = Security::Tls)
{
    return {.source = source,
        .trust = SourceTrust::Https,
        .incoming = {.server = {.protocol = Protocol::Imap, .host = host, .security = security}},
        .outgoing = {.server = {.protocol = Protocol::Smtp, .host = host, .security = security}}};
}

QString pick(const Discovery &discovery, MailClient client)
{
    for (const auto &each : clientPicks(discovery)) {
        if (each.client == client && each.candidate) {
            return each.candidate->incoming.server.host;
        }
    }
    return {};
}

} // namespace

class TestClientPicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachProgramHasItsOwnWay()
    {
        auto vouched = candidate(Pacc, u"pacc"_s);
        vouched.trust = SourceTrust::Digest;
        const Discovery all{
            .asSaid = {candidate(Probe, u"probe"_s), candidate(Srv, u"srv"_s), vouched,
                candidate(Ispdb, u"ispdb"_s), candidate(Autodiscover, u"autodiscover"_s),
                candidate(Autoconfig, u"autoconfig"_s)}};
        QCOMPARE(pick(all, MailClient::Thunderbird), u"autoconfig"_s);
        QCOMPARE(pick(all, MailClient::K9), u"autoconfig"_s);
        QCOMPARE(pick(all, MailClient::AppleMail), u"pacc"_s);
        QCOMPARE(pick(all, MailClient::Outlook), u"autodiscover"_s);
    }

    void appleWantsTheDigest()
    {
        auto bare = candidate(Pacc, u"pacc"_s);
        bare.trust = SourceTrust::Plain;
        const Discovery found{.asSaid = {bare, candidate(Probe, u"probe"_s)}};
        QCOMPARE(pick(found, MailClient::AppleMail), u"probe"_s);
    }

    void serviceRecordsAloneHelpNone()
    {
        const Discovery srv{.asSaid = {candidate(Srv, u"srv"_s)}};
        for (const auto &each : clientPicks(srv)) {
            QVERIFY2(!each.candidate, qPrintable(name(each.client)));
        }
    }

    void androidTakesNothingInClear()
    {
        const Discovery clear{.asSaid
            = {candidate(Autoconfig, u"clear"_s, Security::None), candidate(Ispdb, u"tls"_s)}};
        QCOMPARE(pick(clear, MailClient::K9), u"tls"_s);
        QCOMPARE(pick(clear, MailClient::Thunderbird), u"clear"_s);
        const Discovery mixed{.asSaid
            = {candidate(Autoconfig, u"tls"_s), candidate(Autoconfig, u"clear"_s, Security::None)}};
        QCOMPARE(pick(mixed, MailClient::K9), QString()); // its reader gives the file up
    }

    void androidPassesOverPop3()
    {
        auto pop = candidate(Autoconfig, u"pop"_s);
        pop.incoming.server.protocol = Protocol::Pop3;
        const Discovery found{.asSaid = {pop, candidate(Autoconfig, u"imap"_s)}};
        QCOMPARE(pick(found, MailClient::K9), u"imap"_s);
        QCOMPARE(pick(found, MailClient::Thunderbird), u"pop"_s);
    }

    void differencesNameBothSides()
    {
        const Discovery two{.asSaid = {candidate(Autoconfig, u"one"_s), candidate(Srv, u"one"_s),
                                candidate(Ispdb, u"two"_s), candidate(Probe, u"three"_s)}};
        const auto found = differences(two);
        QCOMPARE(found.size(), 4); // both servers of each; probing does not speak for the owner
        QCOMPARE(found.first().namedBy, QList({Autoconfig, Srv}));
        QCOMPARE(found.first().notNamedBy, QList({Ispdb}));
        QCOMPARE(namedServers(two).size(), 6);
        const Discovery same{.asSaid = {candidate(Autoconfig, u"one"_s), candidate(Srv, u"ONE"_s)}};
        QVERIFY(differences(same).isEmpty());
    }

    void webHostsAreThoseOfTheDomain()
    {
        auto away = candidate(Autoconfig, u"imap"_s);
        away.from = u"https://www.host.example/mail/config-v1.1.xml"_s;
        auto database = candidate(Ispdb, u"imap"_s);
        database.from = u"https://ispdb.example/v1.1/shop.example"_s;
        QCOMPARE(webHosts(u"shop.example"_s, {.asSaid = {away, database}}),
            QStringList(
                {u"autoconfig.shop.example"_s, u"shop.example"_s, u"ua-auto-config.shop.example"_s,
                    u"autodiscover.shop.example"_s, u"www.host.example"_s}));
    }

    void jsonHasTheWordsOfAccountFiles()
    {
        Discovery found{.candidates = {candidate(Autoconfig, u"one"_s, Security::StartTls)},
            .sources = {{.source = Autoconfig,
                .phase = SourceState::Phase::Failed,
                .error = Error{Cause::TimedOut, u"x"_s}}}};
        found.candidates.first().outgoing = {};
        const auto json = toJson(found, u"ann@example.org"_s);
        const auto first = json[u"candidates"][0];
        QCOMPARE(first[u"source"].toString(), u"autoconfig"_s);
        QCOMPARE(first[u"incoming"][u"security"].toString(), u"starttls"_s);
        QCOMPARE(first[u"incoming"][u"protocol"].toString(), u"imap"_s);
        QVERIFY(first[u"outgoing"].isNull());
        QCOMPARE(json[u"sources"][0][u"code"].toString(), u"timedOut"_s);
    }
};

QTEST_GUILESS_MAIN(TestClientPicks)
#include "tst_clientpicks.moc"
