// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
