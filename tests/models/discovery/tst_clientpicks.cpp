// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/autoconfigcandidates.h"
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

    void androidGivesUpWhatLacksAnything_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char *name, const char *from, const char *to, bool isTaken) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << isTaken;
        };
        row("whole", "", "", true);
        row("no user name", "<username>u</username>", "", false);
        row("an empty user name", "<username>u</username>", "<username/>", true);
        row("an unknown authentication", "password-cleartext", "secret-handshake", false);
        row("a known one behind it", "<authentication>",
            "<authentication>x</authentication><authentication>", true);
        row("no domain", "<domain>a.example</domain>", "", false);
        row("a damaged domain", "<domain>a.example", "<domain>not a domain", false);
        row("an id that is no host name", "id=\"a.example\"", "id=\"A Provider!\"", false);
        row("no id", "id=\"a.example\"", "", false);
        row("no port", "<port>993</port>", "", false);
        row("an unknown encryption", "SSL", "TLS9", false);
    }
    void androidGivesUpWhatLacksAnything()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const bool, isTaken);
        const auto server = [](const QByteArray &kind, const QByteArray &type) {
            return '<' + kind + " type=\"" + type
                + "\"><hostname>m.a.example</hostname><port>993</port><socketType>SSL</socketType>"
                  "<username>u</username><authentication>password-cleartext</authentication></"
                + kind + '>';
        };
        auto bytes = "<clientConfig><emailProvider id=\"a.example\"><domain>a.example</domain>"
            + server("incomingServer", "imap") + server("outgoingServer", "smtp")
            + "</emailProvider></clientConfig>";
        if (!from.isEmpty()) {
            bytes.replace(from, to);
        }
        ReadNotes notes;
        const auto file = autoconfigFile(bytes, notes);
        QVERIFY(file.has_value());
        auto candidates = candidatesOf(*file, u"ann@a.example"_s);
        QVERIFY(!candidates.isEmpty());
        markSource(candidates, Autoconfig, SourceTrust::Https, u"https://a.example/"_s);
        QCOMPARE(
            pick({.asSaid = candidates}, MailClient::K9), isTaken ? u"m.a.example"_s : QString());
        QCOMPARE(pick({.asSaid = candidates}, MailClient::Thunderbird), u"m.a.example"_s);
    }

    void thunderbirdTakesAutodiscoverLast()
    {
        Discovery found{.asSaid = {candidate(Probe, u"probe"_s), candidate(Autodiscover, u"ad"_s)}};
        QCOMPARE(pick(found, MailClient::Thunderbird), u"ad"_s);
        found.asSaid << candidate(Mx, u"mx"_s);
        QCOMPARE(pick(found, MailClient::Thunderbird), u"mx"_s);
        QCOMPARE(pick({.asSaid = {candidate(Autodiscover, u"ad"_s)}}, MailClient::K9), QString());
    }

    void whatWasNotFollowedIsNotKnown()
    {
        const SourceState refused{.source = Autodiscover, .phase = SourceState::Phase::Cancelled};
        const Discovery found{.asSaid = {candidate(Probe, u"probe"_s), candidate(Ispdb, u"db"_s)},
            .sources = {refused}};
        for (const auto &each : clientPicks(found)) {
            const bool isOutlook = each.client == MailClient::Outlook;
            QCOMPARE(each.unknownFor.has_value(), isOutlook);
            QCOMPARE(each.candidate.has_value(), !isOutlook); // the probe's would be a guess
        }
    }

    void theSignInMayDiffer_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<CredentialType>("type");
        QTest::addColumn<DiscoverySource>("other");
        QTest::addColumn<QList<Difference::Kind>>("kinds");
        using Kind = Difference::Kind;
        const auto secret = CredentialType::Secret;
        QTest::newRow("nothing") << u"ann"_s << secret << Ispdb << QList<Kind>();
        QTest::newRow("user name")
            << u"ann@a.example"_s << secret << Ispdb << QList{Kind::User, Kind::User};
        QTest::newRow("no user name said") << QString() << secret << Ispdb << QList<Kind>();
        QTest::newRow("authentication") << u"ann"_s << CredentialType::AuthorizationCode << Ispdb
                                        << QList{Kind::Authentication, Kind::Authentication};
        QTest::newRow("records say nothing of it")
            << QString() << CredentialType::AuthorizationCode << Srv << QList<Kind>();
    }
    void theSignInMayDiffer()
    {
        QFETCH(const QString, user);
        QFETCH(const CredentialType, type);
        QFETCH(const DiscoverySource, other);
        QFETCH(const QList<Difference::Kind>, kinds);
        auto one = candidate(Autoconfig, u"one"_s);
        one.outgoing = {};
        one.incoming.server.user = u"ann"_s;
        one.incoming.server.credential.type = CredentialType::Secret;
        auto two = one;
        two.source = other;
        two.incoming.server.user = user;
        two.incoming.server.credential.type = type;
        QList<Difference::Kind> found;
        for (const auto &each : differences({.asSaid = {one, two}})) {
            found << each.kind;
            const bool isFirst = found.size() == 1;
            QCOMPARE(each.namedBy, QList{isFirst ? Autoconfig : other});
            QCOMPARE(each.notNamedBy, QList{isFirst ? other : Autoconfig});
        }
        QCOMPARE(found, kinds);
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
