// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/typetext.h"
#include "ui/enumcombobox.h"
#include "ui/fold.h"
#include "ui/serverform.h"
#include "ui/texts/pastetexts.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
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

    void aPortThatOnlyBeginsLikeOneOfTlsLeavesTheSecurity()
    {
        ServerForm form(Side::Outgoing);
        form.setServer({.protocol = Protocol::Smtp, .security = Security::StartTls});
        auto *port = line(form, QStringLiteral("outgoing.port"));
        QTest::keyClicks(port, QStringLiteral("465"));
        QCOMPARE(form.server().security, Security::Tls);
        QTest::keyClicks(port, QStringLiteral("0"));
        QCOMPARE(form.server().security, Security::StartTls);
        QTest::keyClick(port, Qt::Key_Backspace);
        QCOMPARE(form.server().security, Security::Tls);
        // What is chosen after that is chosen.
        choose(form, QStringLiteral("outgoing.security"), int(Security::None));
        QCOMPARE(form.server().port, QStringLiteral("25"));
        QCOMPARE(form.server().security, Security::None);
    }

    void portAndSecurityMoveTogether_data()
    {
        QTest::addColumn<Server>("before");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("port");
        const auto row = [](const char *name, Protocol protocol, Security security,
                             const QString &port, const char *field, auto choice,
                             const QString &after) {
            QTest::newRow(name) << Server{.protocol = protocol, .port = port, .security = security}
                                << QString::fromLatin1(field) << int(choice) << after;
        };
        using enum Security;
        row("empty stays empty: the default follows by itself", Protocol::Imap, Tls, {}, "security",
            StartTls, {});
        row("993 to STARTTLS", Protocol::Imap, Tls, QStringLiteral("993"), "security", StartTls,
            QStringLiteral("143"));
        row("993 to none", Protocol::Imap, Tls, QStringLiteral("993"), "security", None,
            QStringLiteral("143"));
        row("110 to TLS", Protocol::Pop3, None, QStringLiteral("110"), "security", Tls,
            QStringLiteral("995"));
        row("993 to POP3", Protocol::Imap, Tls, QStringLiteral("993"), "protocol", Protocol::Pop3,
            QStringLiteral("995"));
        row("one's own port and security", Protocol::Imap, Tls, QStringLiteral("1993"), "security",
            None, QStringLiteral("1993"));
        row("one's own port and protocol", Protocol::Imap, Tls, QStringLiteral("1993"), "protocol",
            Protocol::Pop3, QStringLiteral("1993"));
        row("a macro", Protocol::Imap, Tls, QStringLiteral("${PORT}"), "security", StartTls,
            QStringLiteral("${PORT}"));
    }

    void portAndSecurityMoveTogether()
    {
        QFETCH(const Server, before);
        QFETCH(const QString, field);
        QFETCH(const int, choice);
        QFETCH(const QString, port);
        ServerForm form(Side::Incoming);
        form.setServer(before);
        QCOMPARE(form.server(), before); // loading moves nothing
        QList<Server> told;
        connect(&form, &ServerForm::edited, this, [&] { told << form.server(); });
        choose(form, QStringLiteral("incoming.") + field, choice);
        QCOMPARE(form.server().port, port);
        QCOMPARE(told.size(), 1); // one change, told once, with all that belongs to it
        QCOMPARE(told.first(), form.server());
    }

    void whatIsTakenOutOfAPasteIsSaid_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QList<PasteNote>>("notes");
        using enum PasteNote;
        using Notes = QList<PasteNote>;
        const auto row = [](const char *name, const char16_t *pasted, const char16_t *host,
                             const char16_t *port, const char16_t *user, const Notes &notes) {
            QTest::newRow(name) << QString::fromUtf16(pasted) << QString::fromUtf16(host)
                                << QString::fromUtf16(port) << QString::fromUtf16(user) << notes;
        };
        row("a URL", u"imaps://mail.example:1993/", u"mail.example", u"1993", u"ann",
            {UrlSplit, PortSplit});
        row("a URL with user and password", u"imaps://bob:hidden@mail.example/INBOX",
            u"mail.example", u"", u"bob", {UrlSplit, RestDropped, UserSplit});
        row("host and port", u"mail.example:2143", u"mail.example", u"2143", u"ann", {PortSplit});
        row("white space", u" mail.example\t", u"mail.example", u"993", u"ann", {SpaceRemoved});
        row("zero width", u"mail\u200b.example\ufeff", u"mail.example", u"993", u"ann",
            {InvisibleRemoved});
        row("all at once", u" imaps://mail\u200b.example:993 ", u"mail.example", u"993", u"ann",
            {InvisibleRemoved, SpaceRemoved, UrlSplit, PortSplit});
        row("nothing", u"mail.example", u"mail.example", u"993", u"ann", {});
    }

    void whatIsTakenOutOfAPasteIsSaid()
    {
        QFETCH(const QString, pasted);
        ServerForm form(Side::Incoming);
        form.setServer({.protocol = Protocol::Imap,
            .port = QStringLiteral("993"),
            .user = QStringLiteral("ann")});
        auto *host = line(form, QStringLiteral("incoming.host"));
        QGuiApplication::clipboard()->setText(pasted);
        host->paste();
        QTEST(form.server().host, "host");
        QTEST(form.server().port, "port");
        QTEST(form.server().user, "user");
        QFETCH(const QList<PasteNote>, notes);
        const auto *mark = form.findChild<FieldMark *>(QStringLiteral("incoming.host.mark"));
        QCOMPARE(mark->text(), texts::pasteNotes(notes));
        QVERIFY(!mark->text().contains(QStringLiteral("hidden")));
        QCOMPARE(mark->isVisibleTo(&form), !notes.isEmpty());
        QCOMPARE(host->accessibleDescription(), mark->text());
        QTest::keyClick(host, Qt::Key_End);
        QTest::keyClick(host, Qt::Key_X);
        QVERIFY(mark->text().isEmpty()); // said until it is edited
    }

    void theAdvancedPartIsOpenIfSomethingInItIsSet_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<Server>("server");
        QTest::addColumn<bool>("open");
        const auto in = Protocol::Imap;
        const auto out = Protocol::Smtp;
        QTest::newRow("nothing") << Side::Incoming << Server{.protocol = in} << false;
        QTest::newRow("nothing outgoing") << Side::Outgoing << Server{.protocol = out} << false;
        QTest::newRow("a domain") << Side::Incoming
                                  << Server{.protocol = in, .domain = QStringLiteral("NT")} << true;
        QTest::newRow("a prefix") << Side::Incoming
                                  << Server{.protocol = in, .pathPrefix = QStringLiteral("INBOX.")}
                                  << true;
        QTest::newRow("a certificate")
            << Side::Outgoing
            << Server{.protocol = out, .clientCertificate = {.file = QStringLiteral("/me.pem")}}
            << true;
        QTest::newRow("no sign-in")
            << Side::Outgoing << Server{.protocol = out, .authenticationRequired = false} << true;
        QTest::newRow("only in Mail")
            << Side::Outgoing << Server{.protocol = out, .onlyInMail = true} << true;
        QTest::newRow("SMTPUTF8") << Side::Outgoing
                                  << Server{.protocol = out, .smtpUtf8 = SmtpUtf8::Off} << true;
    }

    void theAdvancedPartIsOpenIfSomethingInItIsSet()
    {
        QFETCH(const Side, side);
        QFETCH(const Server, server);
        QFETCH(const bool, open);
        ServerForm form(side);
        form.setServer(server);
        form.refold();
        QCOMPARE(!form.findChild<Fold *>()->isFolded(), open);
        const auto domain
            = (side == Side::Incoming ? QStringLiteral("incoming") : QStringLiteral("outgoing"))
            + QStringLiteral(".domain");
        QCOMPARE(line(form, domain)->isVisibleTo(&form), open);
    }

    void whereNobodySignsInNothingAsksForAPassword()
    {
        ServerForm form(Side::Outgoing);
        form.setServer({.protocol = Protocol::Smtp,
            .credential = {.type = CredentialType::Secret},
            .authenticationRequired = false});
        for (const auto *name : {"outgoing.user", "outgoing.mechanism", "outgoing.sameAsIncoming",
                 "outgoing.credential.type"}) {
            auto *field = form.findChild<QWidget *>(QString::fromLatin1(name));
            QVERIFY2(!field->isVisibleTo(&form), name);
        }
        form.findChild<QAbstractButton *>(QStringLiteral("outgoing.authenticationRequired"))
            ->click();
        QVERIFY(line(form, QStringLiteral("outgoing.user"))->isVisibleTo(&form));
        QVERIFY(form.server().authenticationRequired);
    }

    void aNewPassphraseIsTypedWhereItIsNeeded()
    {
        ServerForm form(Side::Incoming);
        form.setServer({.protocol = Protocol::Imap});
        form.setSuggestions({}, QStringLiteral("sales"));
        QList<TypedSecret> typed;
        connect(&form, &ServerForm::secretTyped, this,
            [&typed](const TypedSecret &secret) { typed << secret; });
        const auto prefix = QStringLiteral("incoming.clientCertificate.");
        auto *list = form.findChild<QComboBox *>(prefix + QStringLiteral("passphrase"));
        QVERIFY(!list->isVisibleTo(list->parentWidget()->parentWidget()->parentWidget()));
        typeText(line(form, prefix + QStringLiteral("file")), QStringLiteral("/me.p12"));
        form.findChild<Fold *>()->setFolded(false);
        QVERIFY(list->isVisibleTo(&form));
        auto *password = line(form, prefix + QStringLiteral("password"));
        QVERIFY(!password->isVisibleTo(&form)); // "Not encrypted" is the first choice
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(password->isVisibleTo(&form));
        QVERIFY(form.server().clientCertificate.passphrase.isNull());
        typeText(password, QStringLiteral("open"));
        form.commit();
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().secret, Secret(QByteArray("open")));
        QCOMPARE(form.server().clientCertificate.passphrase, typed.first().id);
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
        form.findChild<Fold *>()->setFolded(false);
        const auto shows = [&form](const char *name) {
            return form.findChild<QWidget *>(QString::fromLatin1(name))->isVisibleTo(&form);
        };
        QVERIFY(shows("incoming.pathPrefix"));
        QVERIFY(!form.findChild<QWidget *>(QStringLiteral("incoming.smtpUtf8")));
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
