// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "labwindow.h"
#include "models/repair.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/ui/fakeports.h"
#include "ui/texts/causetexts.h"

#include <QClipboard>
#include <QFileDialog>
#include <QTabWidget>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! A helpdesk colleague who types in what a caller reads out, and tells what is wrong.
class TstHelpdeskWay : public QObject {
    Q_OBJECT

    static constexpr auto wrongPassword = "Caller's-wrong-CANARY"_L1;

    //! As a caller has it: IMAP alone, so that one fault is all there is.
    static void typeCaller(const LabWindow &lab, const QString &port, const QString &password)
    {
        lab.action(u"add"_s)->trigger();
        lab.type(u"name"_s, u"caller"_s);
        lab.type(u"identity.address"_s, lab.address(u"anna"_s));
        lab.section(1);
        lab.type(u"incoming.host"_s, lab.host());
        lab.type(u"incoming.port"_s, port);
        lab.type(u"incoming.credential.password"_s, password);
        lab.section(2);
        lab.pick(u"outgoing.protocol"_s, Protocol::None);
    }
    static Server incoming(const LabWindow &lab)
    {
        return lab.window->workspace().accounts().first().incoming;
    }
    //! The verdict says the cause, whom it concerns and what to do, and all of it can be read.
    static void verifyVerdict(const LabWindow &lab, Cause cause)
    {
        QCOMPARE(lab.cause(Side::Incoming), std::optional(cause));
        QVERIFY(lab.report().side(Side::Incoming)->firstFailure());
        QCOMPARE(lab.text(u"test.verdict.title"_s), texts::title(cause));
        QVERIFY(!lab.text(u"test.verdict.who"_s).isEmpty());
        QVERIFY(!lab.text(u"test.verdict.advice"_s).isEmpty());
        for (const auto *line : {"title", "who", "advice"}) {
            QVERIFY(lab.find(u"test.verdict."_s + QLatin1String(line))->isVisible());
        }
    }
    //! The button of a repair, by what it does.
    static QString repairButton(const LabWindow &lab, Repair::Kind kind)
    {
        const auto account = lab.window->workspace().accounts().first();
        const auto offered = repairs(account, lab.report());
        for (qsizetype i = 0; i < offered.size(); ++i) {
            if (offered.at(i).kind == kind) {
                return u"test.repair.%1"_s.arg(i);
            }
        }
        qFatal("no such repair is offered");
    }
    //! Answers what the save dialog wrote under that name.
    static QByteArray savedAs(const LabWindow &lab, const QString &name)
    {
        lab.click(u"test.save"_s);
        auto *dialog = lab.window->findChild<QFileDialog *>();
        if (!dialog) {
            qFatal("no dialog to save in");
        }
        auto *line = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        line->setText(lab.folder.filePath(name));
        QTest::keyClick(line, Qt::Key_Return);
        QFile file(lab.folder.filePath(name));
        const bool isThere = QTest::qWaitFor(
            [&] { return file.exists() && !lab.window->findChild<QFileDialog *>(); });
        if (!isThere || !file.open(QIODevice::ReadOnly)) {
            qFatal("%s was not saved", qPrintable(name));
        }
        return file.readAll();
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void aWrongSecurityIsNamedRepairedAndTakenBack_data()
    {
        QTest::addColumn<Security>("chosen");
        QTest::addColumn<QString>("service");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<Repair::Kind>("kind");
        QTest::addColumn<Security>("right");
        QTest::newRow("SSL/TLS at a STARTTLS port")
            << Security::Tls << u"imap"_s << Cause::TlsOnPlainPort << Repair::Kind::UseStartTls
            << Security::StartTls;
        QTest::newRow("STARTTLS at an SSL/TLS port")
            << Security::StartTls << u"imaps"_s << Cause::PlainOnTlsPort << Repair::Kind::UseTls
            << Security::Tls;
    }
    void aWrongSecurityIsNamedRepairedAndTakenBack()
    {
        QFETCH(const Security, chosen);
        QFETCH(const QString, service);
        QFETCH(const Cause, cause);
        QFETCH(const Repair::Kind, kind);
        QFETCH(const Security, right);
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        lab.open();
        typeCaller(lab, lab.port(service), lab.password(u"anna"_s));
        lab.section(1);
        lab.pick(u"incoming.security"_s, chosen);
        const auto reported = incoming(lab);
        QCOMPARE(reported.port, lab.port(service)); // a custom port is never overwritten

        lab.test();
        verifyVerdict(lab, cause);
        lab.click(repairButton(lab, kind));
        QCOMPARE(incoming(lab).security, right);
        QCOMPARE(incoming(lab).port, lab.port(service));
        QCOMPARE(lab.find<EnumComboBox>(u"incoming.security"_s)->value<Security>(), right);
        lab.click(u"messageBar.undo"_s);
        QCOMPARE(incoming(lab), reported);
        QCOMPARE(lab.find<EnumComboBox>(u"incoming.security"_s)->value<Security>(), chosen);
        lab.press(QKeySequence::Redo);
        QCOMPARE(incoming(lab).security, right);
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
    }

    void aWrongUserNameIsRepairedAndTestedAgainFromTheBar()
    {
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        lab.open();
        typeCaller(lab, lab.port(u"imaps"_s), lab.password(u"anna"_s));
        lab.section(1);
        lab.type(u"incoming.user"_s, u"anna"_s);
        lab.test();
        verifyVerdict(lab, Cause::WrongPassword);
        const auto button = repairButton(lab, Repair::Kind::UseAddressAsUser);
        QVERIFY(lab.find<QAbstractButton>(button)->text().contains(lab.address(u"anna"_s)));
        lab.click(button);
        QCOMPARE(incoming(lab).user, lab.address(u"anna"_s));
        lab.click(u"messageBar.test"_s);
        QVERIFY(!lab.isDone());
        lab.waitForTest();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
    }

    void theReportOfAWrongPasswordHoldsNoSecretInAnyForm()
    {
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        lab.open();
        typeCaller(lab, lab.port(u"imaps"_s), wrongPassword);
        lab.test();
        verifyVerdict(lab, Cause::WrongPassword);
        QVERIFY(lab.text(u"test.verdict.words"_s).contains(u"AUTHENTICATIONFAILED"_s));
        // The step that failed is what the keys are at.
        QVERIFY(QApplication::focusWidget());
        QVERIFY(lab.find(u"testPanel"_s)->isAncestorOf(QApplication::focusWidget()));

        lab.click(u"test.copy"_s);
        const auto copied = QGuiApplication::clipboard()->text().toUtf8();
        const auto text = savedAs(lab, u"report.txt"_s);
        const auto html = savedAs(lab, u"report.html"_s);
        const auto json = savedAs(lab, u"report.json"_s);
        QCOMPARE(text, copied);
        const auto title = lab.text(u"test.verdict.title"_s);
        QVERIFY(copied.contains(title.toUtf8()));
        QVERIFY(html.contains(title.toHtmlEscaped().toUtf8()));
        const auto object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object[u"cause"_s].toString(), codeName(Cause::WrongPassword));
        QCOMPARE(object[u"account"_s].toString(), u"caller"_s);
        for (const auto &bytes : {copied, html, json}) {
            QVERIFY(bytes.contains("AUTHENTICATIONFAILED"));
            for (const auto &shape : shapesOf(QString(wrongPassword).toUtf8())) {
                QVERIFY2(!bytes.contains(shape), bytes.constData());
            }
            // What SASL PLAIN sends: the password among others, in one base64.
            const auto whole = QByteArray(1, '\0') + lab.address(u"anna"_s).toUtf8()
                + QByteArray(1, '\0') + QString(wrongPassword).toUtf8();
            QVERIFY(!bytes.contains(whole.toBase64()));
        }
        QFile saved(lab.folder.filePath(u"report.txt"_s));
        QCOMPARE(saved.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
            QFileDevice::Permissions());

        lab.section(1);
        lab.type(u"incoming.credential.password"_s, lab.password(u"anna"_s));
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
    }
};

QTEST_MAIN(TstHelpdeskWay)
#include "tst_helpdeskway.moc"
