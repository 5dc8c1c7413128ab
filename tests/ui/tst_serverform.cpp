// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/typetext.h"
#include "ui/enumcombobox.h"
#include "ui/serverform.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;

class TstServerForm : public QObject {
    Q_OBJECT

    static void choose(const ServerForm &form, const QString &name, int value)
    {
        auto *combo = form.findChild<EnumComboBox *>(name);
        combo->setCurrentIndex(combo->findData(value));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    static QLineEdit *line(const ServerForm &form, const QString &name)
    {
        return form.findChild<QLineEdit *>(name);
    }

private Q_SLOTS:
    void handsBackEveryMemberAsItCame_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<Server>("server");
        QTest::newRow("plain IMAP") << Side::Incoming << Server{.protocol = Protocol::Imap};
        QTest::newRow("everything")
            << Side::Incoming
            << Server{.protocol = Protocol::Pop3,
                   .host = QStringLiteral("${HOST}"),
                   .port = QStringLiteral("1995"),
                   .user = QStringLiteral("ümlaut"),
                   .domain = QStringLiteral("NT"),
                   .security = Security::StartTls,
                   .identityCheck = {.mode = IdentityMode::PinnedKey,
                       .spkiSha256 = QByteArray(32, '\x7f'),
                       .caFile = QStringLiteral("/ca.pem")},
                   .credential = {.type = CredentialType::Secret, .secret = QUuid::createUuid()},
                   .mechanism = Mechanism::ScramSha256,
                   .clientCertificate = {.file = QStringLiteral("/me.p12")}};
        QTest::newRow("OAuth, which the form does not offer")
            << Side::Outgoing
            << Server{.protocol = Protocol::Smtp,
                   .credential
                   = {.type = CredentialType::DeviceFlow, .clientId = QStringLiteral("id")},
                   .mechanism = Mechanism::Gssapi,
                   .smtpUtf8 = SmtpUtf8::Off,
                   .onlyInMail = true};
        QTest::newRow("as incoming") << Side::Outgoing
                                     << Server{.protocol = Protocol::Smtp,
                                            .user = QStringLiteral("unused"),
                                            .credential = {.type = CredentialType::SameAsIncoming}};
        QTest::newRow("no outgoing") << Side::Outgoing << Server{};
    }

    void handsBackEveryMemberAsItCame()
    {
        QFETCH(Side, side);
        QFETCH(Server, server);
        ServerForm form(side);
        QSignalSpy edited(&form, &ServerForm::edited);
        form.setServer(server);
        QCOMPARE(form.server(), server);
        form.setServer({});
        form.setServer(server);
        QCOMPARE(form.server(), server);
        QCOMPARE(edited.size(), 0);
    }

    void portFollowsSecurityUnlessItIsOnesOwn()
    {
        ServerForm form(Side::Incoming);
        form.setServer({.protocol = Protocol::Imap, .port = QStringLiteral("993")});
        choose(form, QStringLiteral("incoming.security"), int(Security::StartTls));
        QCOMPARE(form.server().port, QStringLiteral("143"));
        auto *port = line(form, QStringLiteral("incoming.port"));
        port->selectAll();
        QTest::keyClicks(port, QStringLiteral("1143"));
        choose(form, QStringLiteral("incoming.security"), int(Security::Tls));
        QCOMPARE(form.server().port, QStringLiteral("1143"));
    }

    void aTlsPortTypedByHandSwitchesToTls()
    {
        ServerForm form(Side::Outgoing);
        form.setServer({.protocol = Protocol::Smtp, .security = Security::StartTls});
        QTest::keyClicks(line(form, QStringLiteral("outgoing.port")), QStringLiteral("465"));
        QCOMPARE(form.server().security, Security::Tls);
        QCOMPARE(form.server().port, QStringLiteral("465"));
    }

    void aPastedUrlIsTakenApart()
    {
        ServerForm form(Side::Incoming);
        form.setServer({.protocol = Protocol::Pop3, .security = Security::StartTls});
        auto *host = line(form, QStringLiteral("incoming.host"));
        host->insert(QStringLiteral("imaps://mail.example.org:1993\u200b "));
        Q_EMIT host->textEdited(host->text()); // what a paste by hand tells
        QCOMPARE(form.server().host, QStringLiteral("mail.example.org"));
        QCOMPARE(form.server().port, QStringLiteral("1993"));
        QCOMPARE(form.server().protocol, Protocol::Imap);
        QCOMPARE(form.server().security, Security::Tls);
    }

    void showsOnlyWhatTheProtocolHas()
    {
        ServerForm form(Side::Incoming);
        form.setServer({.protocol = Protocol::Imap});
        const auto shows = [&form](const char *name) {
            return form.findChild<QWidget *>(QString::fromLatin1(name))->isVisibleTo(&form);
        };
        QVERIFY(shows("incoming.pathPrefix"));
        QVERIFY(!shows("incoming.smtpUtf8"));
        choose(form, QStringLiteral("incoming.protocol"), int(Protocol::None));
        QVERIFY(!shows("incoming.host"));
        QVERIFY(!shows("incoming.user"));
        QVERIFY(shows("incoming.protocol"));
    }

    void aTypedSecretLeavesTheForm()
    {
        ServerForm form(Side::Incoming);
        form.setServer(
            {.protocol = Protocol::Imap, .credential = {.type = CredentialType::Secret}});
        form.setSuggestions({}, QStringLiteral("sales, password"));
        QList<TypedSecret> typed;
        connect(&form, &ServerForm::secretTyped, this,
            [&typed](const TypedSecret &secret) { typed << secret; });
        auto *password = line(form, QStringLiteral("incoming.credential.password"));
        typeText(password, QStringLiteral("pä ss"));
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QVERIFY(typed.isEmpty());
        form.commit();
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().secret, Secret(QByteArray("pä ss")));
        QCOMPARE(typed.first().name, QStringLiteral("sales, password"));
        QCOMPARE(form.server().credential.secret, typed.first().id);
        QVERIFY(password->text().isEmpty());
    }
};

QTEST_MAIN(TstServerForm)
#include "tst_serverform.moc"
