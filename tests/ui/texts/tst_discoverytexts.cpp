// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/candidatetexts.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! The words of a search for settings.
class TestDiscoveryTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceHasItsName()
    {
        QSet<QString> names;
        for (const auto each : allSources()) {
            QVERIFY(!texts::label(each).isEmpty());
            names << texts::label(each);
        }
        QCOMPARE(names.size(), allSources().size());
    }

    void everyTrustSaysWhatItIsWorth()
    {
        QSet<QString> words;
        for (const auto each : {SourceTrust::Bundled, SourceTrust::Digest, SourceTrust::Dnssec,
                 SourceTrust::Https, SourceTrust::Plain}) {
            QVERIFY(texts::trustReason(each).endsWith(u'.'));
            words << texts::label(each) << texts::trustReason(each);
        }
        QCOMPARE(words.size(), 10);
    }

    void everyPhaseIsTold()
    {
        for (int phase = 0; phase <= static_cast<int>(SourceState::Phase::Cancelled); ++phase) {
            const SourceState state{.phase = static_cast<SourceState::Phase>(phase)};
            QVERIFY(!texts::sourceStatus(state).isEmpty());
        }
    }

    void failuresAreOfTheSourceNotOfAMailServer_data()
    {
        QTest::addColumn<DiscoverySource>("source");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<bool>("isGeneral");
        QTest::newRow("redirects without end")
            << DiscoverySource::Autoconfig << Cause::WrongProtocol << false;
        QTest::newRow("wants a sign-in")
            << DiscoverySource::Autodiscover << Cause::PasswordSignInDisabled << false;
        QTest::newRow("wrong digest") << DiscoverySource::Pacc << Cause::FileMalformed << false;
        QTest::newRow("certificate")
            << DiscoverySource::Autoconfig << Cause::CertificateExpired << true;
    }
    void failuresAreOfTheSourceNotOfAMailServer()
    {
        QFETCH(const DiscoverySource, source);
        QFETCH(const Cause, cause);
        QFETCH(const bool, isGeneral);
        const SourceState state{.source = source,
            .phase = SourceState::Phase::Failed,
            .error = Error{cause, u"detail"_s}};
        QCOMPARE(texts::sourceStatus(state) == texts::title(cause), isGeneral);
    }

    void differentThingsHaveDifferentWords_data()
    {
        QTest::addColumn<SourceState>("one");
        QTest::addColumn<SourceState>("other");
        using Phase = SourceState::Phase;
        using enum DiscoverySource;
        const auto state = [](DiscoverySource source, Phase phase, Cause cause,
                               const QString &detail) {
            return SourceState{.source = source, .phase = phase, .error = Error{cause, detail}};
        };
        QTest::newRow("damage, and a digest that does not fit")
            << state(Pacc, Phase::Failed, Cause::FileMalformed, u"JSON"_s)
            << state(Pacc, Phase::Failed, Cause::FileMalformed,
                   u"SHA-256, _ua-auto-config.example.org"_s);
        QTest::newRow("a redirect with a password, and no address")
            << state(Autoconfig, Phase::Failed, Cause::Validation, u"https://example.org/x"_s)
            << state(Autoconfig, Phase::Failed, Cause::Validation, u"ann"_s);
        QTest::newRow("an address literal, and no address")
            << state(Autoconfig, Phase::Failed, Cause::Validation, u"ann@[127.0.0.1]"_s)
            << state(Autoconfig, Phase::Failed, Cause::Validation, u"ann"_s);
        QTest::newRow("not offered, and nothing there")
            << state(Srv, Phase::Nothing, Cause::NotFound, u"_imaps._tcp.example.org SRV ."_s)
            << state(Srv, Phase::Nothing, Cause::NotFound, u"_imaps._tcp.example.org"_s);
        QTest::newRow("no domain, and nothing there")
            << state(Mx, Phase::Nothing, Cause::NameNotFound, u"NXDOMAIN"_s)
            << state(Mx, Phase::Nothing, Cause::NotFound, u"example.org"_s);
        QTest::newRow("no such host is no such domain")
            << state(Mx, Phase::Nothing, Cause::NameNotFound, u"NXDOMAIN"_s)
            << state(Autoconfig, Phase::Nothing, Cause::NameNotFound, u"NXDOMAIN"_s);
        QTest::newRow("a name server's refusal, and its fault")
            << state(Srv, Phase::Failed, Cause::PermanentServerFault, u"REFUSED"_s)
            << state(Srv, Phase::Failed, Cause::TemporaryServerFault, u"SERVFAIL"_s);
        QTest::newRow("a web server's fault, and a name server's")
            << state(Ispdb, Phase::Failed, Cause::PermanentServerFault, u"500"_s)
            << state(Ispdb, Phase::Failed, Cause::PermanentServerFault, u"REFUSED"_s);
        QTest::newRow("a redirect left alone, and a source")
            << state(Ispdb, Phase::Cancelled, Cause::Cancelled, u"a.example"_s)
            << SourceState{.source = Ispdb, .phase = Phase::Cancelled};
    }
    void differentThingsHaveDifferentWords()
    {
        QFETCH(const SourceState, one);
        QFETCH(const SourceState, other);
        QVERIFY(texts::sourceStatus(one) != texts::sourceStatus(other));
    }

    void consentIsAskedForWhatWouldBeLearnt()
    {
        using enum DiscoverySource;
        const auto question = [](DiscoverySource source, bool isAddressAllowed) {
            return texts::consentQuestion(
                {.source = source, .host = u"a.example"_s}, isAddressAllowed);
        };
        for (const auto each : {Autoconfig, Mx, Autodiscover}) {
            QVERIFY(question(each, true).contains("learn your address"_L1));
            QVERIFY(!question(each, false).contains("learn your address"_L1));
        }
        for (const auto each : {WellKnownAutoconfig, Ispdb, Pacc}) {
            QVERIFY(!question(each, true).contains("learn your address"_L1));
        }
    }

    void anothersAddressIsNotYours()
    {
        using Kind = AskedHost::Kind;
        for (const auto kind : {Kind::NameServer, Kind::WebServer, Kind::Provider}) {
            for (const auto learns : {AskedHost::Learns::Domain, AskedHost::Learns::Address}) {
                const AskedHost host{.kind = kind, .host = u"a.example"_s, .learns = learns};
                const auto line = texts::askedHost(host, u"postmaster@example.org"_s);
                const bool isAddress
                    = learns == AskedHost::Learns::Address && kind != Kind::NameServer;
                QVERIFY(line.contains("example.org"_L1) && !line.contains("your"_L1));
                QCOMPARE(line.contains("postmaster@"_L1), isAddress);
            }
        }
    }

    void settingsInClearAreNotTheServersWord()
    {
        const Error inClear{Cause::EncryptionRequired, {}};
        QVERIFY(texts::problemTitle(inClear) != texts::title(inClear.code));
        const Candidate candidate{
            .incoming = {.server
                = {.protocol = Protocol::Imap, .host = u"a.example"_s, .security = Security::None},
                .problem = inClear}};
        const auto said = texts::candidateSummary(candidate).join(u' ')
            + texts::offerProblems(candidate.incoming).join(u' ');
        QCOMPARE(said.count(texts::problemTitle(inClear)), 2);
        QVERIFY(!said.contains(texts::title(inClear.code)));
    }

    void allReasonsAreSaidOnce()
    {
        const Error expired{Cause::CertificateExpired, {}}, wrong{Cause::CertificateWrongName, {}};
        const ServerOffer offer{.tls
            = TlsFacts{.certificates = {{.names = {u"b.example"_s}}}, .reasons = {wrong, expired}},
            .problem = wrong};
        QCOMPARE(texts::problemTitles(offer),
            QStringList({texts::title(wrong.code), texts::title(expired.code)}));
        QVERIFY(texts::certificateNames(offer).contains("b.example"_L1));
        QVERIFY(texts::problemTitles({}).isEmpty());
        QVERIFY(texts::certificateNames({}).isEmpty());
    }

    void whoeverIsAskedIsNamedWithWhatTheyLearn()
    {
        using Kind = AskedHost::Kind;
        QSet<QString> lines;
        for (const auto kind :
            {Kind::NameServer, Kind::WebServer, Kind::MailServer, Kind::Provider}) {
            lines << texts::askedHost({.kind = kind, .host = u"a.example"_s});
        }
        lines << texts::askedHost({.kind = Kind::NameServer});
        lines << texts::askedHost({.host = u"a.example"_s, .learns = AskedHost::Learns::Address});
        QCOMPARE(lines.size(), 6);
    }

    void notesNameTheProvider()
    {
        for (int kind = 0; kind <= static_cast<int>(ProviderNote::Kind::LocalBridge); ++kind) {
            const ProviderNote note{
                .kind = static_cast<ProviderNote::Kind>(kind), .provider = u"Shop Mail"_s};
            QVERIFY(texts::providerNote(note).contains("Shop Mail"_L1));
        }
    }

    void foreignWordsStayPlain()
    {
        const SourceState state{
            .phase = SourceState::Phase::ConsentNeeded, .host = u"a\u202e.example\n"_s};
        QVERIFY(!texts::consentQuestion(state).contains(u'\u202e'));
        QVERIFY(!texts::sourceStatus(state).contains(u'\n'));
    }

    void serversAreALine()
    {
        const ServerOffer offer{.server = {.protocol = Protocol::Imap,
                                    .host = u"imap.example.org"_s,
                                    .security = Security::StartTls}};
        QCOMPARE(texts::serverLine(offer), u"IMAP imap.example.org, port 143, STARTTLS"_s);
        QVERIFY(texts::serverLine({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiscoveryTexts)
#include "tst_discoverytexts.moc"
