// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/liveoauth.h"
#include "canary.h"
#include "labnet.h"
#include "labwindow.h"
#include "privatekeyring.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/ui/assistanthands.h"
#include "ui/texts/causetexts.h"

#include <QJsonArray>
#include <QListWidget>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Somebody who knows nothing but an address and a password: from the search to a saved account,
//! with real servers of names, web pages, mail and sign-ins.
class TstAssistantWay : public QObject {
    Q_OBJECT

    struct Published {
        QString user = u"%EMAILADDRESS%"_s;
        QString host = u"localhost"_s;
        QString authentication = u"password-cleartext"_s;
        QString more = {};
    };
    //! What the provider's autoconfig host says.
    void publish(const LabWindow &lab, const Published &what)
    {
        const auto server = [&](const QString &element, const QString &type, const QString &port) {
            return u"<%1 type=\"%2\"><hostname>%3</hostname><port>%4</port>"
                   "<socketType>SSL</socketType><username>%5</username>"
                   "<authentication>%6</authentication></%1>"_s.arg(
                       element, type, what.host, port, what.user, what.authentication);
        };
        m_net->publish(u"autoconfig.lab.example"_s, u"/mail/config-v1.1.xml"_s, u"text/xml"_s,
            u"<clientConfig version=\"1.1\"><emailProvider id=\"lab.example\">"
            "<domain>lab.example</domain><displayName>Lab Mail</displayName>"_s
                + server(u"incomingServer"_s, u"imap"_s, lab.port(u"imaps"_s))
                + server(u"outgoingServer"_s, u"smtp"_s, lab.port(u"submissions"_s))
                + u"</emailProvider>"_s + what.more + u"</clientConfig>"_s);
    }
    //! As far as the settings that the provider publishes, chosen by nobody but their rank.
    static void find(const AssistantHands &hands, const QString &address)
    {
        hands.search(address);
        QVERIFY(hands.isAt(u"assistant.searchPage"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            hands.text(u"assistant.candidate.provider"_s).contains(u"Lab Mail"), 30'000);
        QCOMPARE(hands.find<QListWidget>(u"assistant.candidates"_s)->currentRow(), 0);
    }
    static void waitForTest(const AssistantHands &hands)
    {
        auto *run = hands.dialog->findChild<TestRun *>();
        QTRY_VERIFY(hands.find(u"test.verdict"_s)->isVisible() || run->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(
            !run->isRunning() && hands.find(u"test.verdict"_s)->isVisible(), 60'000);
    }
    static const CheckReport &report(const AssistantHands &hands)
    {
        return hands.dialog->findChild<TestPanel *>()->report();
    }
    [[nodiscard]] QByteArray dovecotLog(const LabWindow &lab) const
    {
        QFile log(lab.note()[u"folder"_s].toString() + u"/dovecot/dovecot.log"_s);
        return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    }

    //! What the window says of a sign-in.
    static QString said(const LabWindow &lab)
    {
        QStringList all;
        for (const auto *each : lab.window->findChildren<QLabel *>()) {
            all << (each->isVisible() ? each->text() : QString());
        }
        all.removeAll(QString());
        return all.join(u" | "_s);
    }

    PrivateKeyring m_keyring;
    std::unique_ptr<KeychainStore> m_keychain;
    std::unique_ptr<LabNet> m_net;

    void open(LabWindow &lab) const
    {
        lab.discoverer = m_net.get();
        lab.caFile = m_net->caFile();
        lab.open();
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.startKeyring());
        m_keychain = std::make_unique<KeychainStore>();
        m_net = std::make_unique<LabNet>();
    }
    void cleanupTestCase()
    {
        m_net.reset();
        m_keychain.reset();
    }

    void anAddressAndAPasswordAreEnough_data()
    {
        QTest::addColumn<QString>("person");
        for (const auto *person : {"anna", "space", "emoji", "utf8user"}) {
            QTest::newRow(person) << QString::fromLatin1(person);
        }
    }
    void anAddressAndAPasswordAreEnough()
    {
        QFETCH(const QString, person);
        LabWindow lab(*m_keychain);
        const auto user = lab.note()[u"users"_s][person][u"user"_s].toString();
        publish(lab, {.user = user});
        open(lab);
        const auto before = m_net->asked();
        const AssistantHands hands(lab);
        hands.type(u"assistant.address"_s, lab.address(person));
        QTest::qWait(300);
        QCOMPARE(m_net->asked(), before); // nothing before the person says so
        m_net->visited.clear();
        find(hands, lab.address(person));
        hands.next();
        QTRY_VERIFY_WITH_TIMEOUT(hands.isAt(u"assistant.signInPage"_s), 30'000);
        QCOMPARE(m_net->visited.size(), 2); // before any password was typed
        hands.typePassword(lab.password(person));
        hands.next();
        waitForTest(hands);
        QCOMPARE(report(hands).verdict(), Verdict::Ok);
        QCOMPARE(report(hands).side(Side::Incoming)->user, user);
        QVERIFY(lab.store->accounts().isEmpty());
        QVERIFY(scanFor(lab.password(person).toUtf8(), lab.folder.path()).found.isEmpty());
        hands.next();
        QVERIFY(hands.isAt(u"assistant.savePage"_s));
        hands.type(u"assistant.name"_s, person);
        const QPointer<AssistantDialog> dialog = hands.dialog;
        hands.next();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
        QCOMPARE(lab.store->accounts().size(), 1);
        const auto saved = lab.store->accounts().first();
        QCOMPARE(saved.label, u"Lab Mail"_s);
        QCOMPARE(saved.incoming.port, lab.port(u"imaps"_s));
        QCOMPARE(saved.outgoing.credential.type, CredentialType::SameAsIncoming);

        lab.open(); // and it works after a restart
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QVERIFY(scanFor(lab.password(person).toUtf8(), lab.folder.path()).found.isEmpty());
    }

    void aUserNameThatIsRefusedGivesWayToTheAddress()
    {
        LabWindow lab(*m_keychain);
        publish(lab, {.user = u"%EMAILLOCALPART%"_s});
        open(lab);
        const AssistantHands hands(lab);
        find(hands, lab.address(u"anna"_s));
        hands.next();
        QTRY_VERIFY_WITH_TIMEOUT(hands.isAt(u"assistant.signInPage"_s), 30'000);
        hands.typePassword(lab.password(u"anna"_s));
        hands.next();
        waitForTest(hands);
        QTRY_COMPARE_WITH_TIMEOUT(report(hands).verdict(), Verdict::Ok, 60'000);
        QCOMPARE(report(hands).side(Side::Incoming)->user, lab.address(u"anna"_s));
        QVERIFY(hands.text(u"assistant.test.note"_s).contains(lab.address(u"anna"_s)));
    }

    void noPasswordLeavesBeforeTheCertificateStands_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("expired") << u"expired"_s << Cause::CertificateExpired;
        QTest::newRow("another name") << u"wrongName"_s << Cause::CertificateWrongName;
        QTest::newRow("signed by itself") << u"selfSigned"_s << Cause::CertificateSelfSigned;
    }
    void noPasswordLeavesBeforeTheCertificateStands()
    {
        QFETCH(const QString, kind);
        QFETCH(const Cause, cause);
        LabWindow lab(*m_keychain);
        QJsonObject bad;
        const auto all = lab.note()[u"badCertificates"_s].toArray();
        for (const auto &each : all) {
            bad = each[u"id"].toString() == kind ? each.toObject() : bad;
        }
        publish(lab, {.user = u"%EMAILLOCALPART%"_s, .host = bad[u"address"_s].toString()});
        open(lab);
        const AssistantHands hands(lab);
        find(hands, lab.address(u"bob"_s));
        hands.next();
        // It is shown with its reason, and not hidden.
        QTRY_VERIFY_WITH_TIMEOUT(
            hands.text(u"assistant.problem"_s).contains(texts::title(cause)), 30'000);
        QVERIFY(hands.isAt(u"assistant.searchPage"_s));
        QTRY_VERIFY(hands.find(u"assistant.next"_s)->isEnabled());
        hands.next(); // all the same
        QVERIFY(hands.isAt(u"assistant.signInPage"_s));
        const auto log = dovecotLog(lab).size();
        hands.typePassword(lab.password(u"bob"_s));
        hands.next();
        waitForTest(hands);
        const auto *incoming = report(hands).side(Side::Incoming);
        QCOMPARE(incoming->firstFailure()->kind, StepKind::Identity);
        QCOMPARE(incoming->cause(), cause);
        // No other user name is tried, and the server has not seen any.
        QTest::qWait(300);
        QVERIFY(!hands.dialog->findChild<TestRun *>()->isRunning());
        const auto heard = dovecotLog(lab).mid(log);
        QVERIFY2(!heard.contains("bob"), heard.constData());
    }

    void aSignInByOAuthNeedsNoPassword()
    {
        LiveOAuth oauth(*m_keychain);
        LabWindow lab(*m_keychain, &oauth.tokens);
        const auto server = lab.note()[u"oauth"_s].toObject();
        const auto issuer = server[u"tlsIssuer"_s].toString();
        publish(lab,
            {.authentication = u"OAuth2"_s,
                .more = u"<oAuth2><issuer>%1</issuer><scope>mail offline_access</scope>"
                        "<authURL>%1/auth</authURL><tokenURL>%1/token</tokenURL></oAuth2>"_s.arg(
                            issuer)});
        lab.signIns = &oauth.signIns;
        {
            AccountStore before(lab.folder.path());
            QVERIFY(before.load());
            auto apps = before.oauthApps();
            QVERIFY(apps.put({.name = u"lab"_s,
                .authority = issuer,
                .clientId = server[u"clients"_s][u"public"_s][u"client_id"_s].toString()}));
            QVERIFY(before.saveOAuthApps(apps));
        }
        open(lab);
        const AssistantHands hands(lab);
        find(hands, lab.address(u"anna"_s));
        hands.next();
        QTRY_VERIFY_WITH_TIMEOUT(hands.isAt(u"assistant.signInPage"_s), 30'000);
        auto *type = hands.find<EnumComboBox>(u"incoming.credential.type"_s);
        QCOMPARE(type->value<CredentialType>(), CredentialType::AuthorizationCode);
        // At another device: no browser is needed for the test.
        type->setCurrentIndex(type->findData(static_cast<int>(CredentialType::DeviceFlow)));
        Q_EMIT type->activated(type->currentIndex());
        // What is known of earlier sign-ins is in the keychain, and asked for first.
        QTRY_VERIFY(hands.find(u"incoming.credential.signIn"_s)->isEnabled());
        hands.click(u"incoming.credential.signIn"_s);
        const auto code = [&lab] {
            const auto *field = lab.window->findChild<QLineEdit *>(u"signIn.code"_s);
            return field ? field->text() : QString();
        };
        const bool isShown = QTest::qWaitFor([&] { return !code().isEmpty(); }, 30'000);
        QVERIFY2(isShown, qPrintable(said(lab)));
        QProcess curl;
        curl.start(u"curl"_s,
            {u"--silent"_s, u"--fail"_s, u"--get"_s, u"--data-urlencode"_s,
                u"user_code="_s + code(), u"--data-urlencode"_s,
                u"account="_s + lab.address(u"anna"_s), u"--data-urlencode"_s, u"action=approve"_s,
                server[u"test"_s].toString() + u"/device"_s});
        QVERIFY(curl.waitForFinished(20'000));
        QCOMPARE(curl.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(
            hands.text(u"incoming.credential.signIn.state"_s).contains(u"anna@lab.example"),
            60'000);
        hands.next();
        waitForTest(hands);
        QCOMPARE(report(hands).verdict(), Verdict::Ok);
        hands.next();
        const QPointer<AssistantDialog> dialog = hands.dialog;
        hands.next();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 30'000);
        const auto saved = lab.store->accounts().first();
        QCOMPARE(saved.incoming.credential.type, CredentialType::DeviceFlow);
        QVERIFY(!saved.incoming.credential.oauthApp.isNull());
    }
};

QTEST_MAIN(TstAssistantWay)
#include "tst_assistantway.moc"
