// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkreportjson.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/ui/fakeports.h"
#include "ui/certificatedialog.h"
#include "ui/mainwindow.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! The window on real servers, with secrets in memory.
class Lab {
public:
    explicit Lab(const QJsonObject &note)
        : m_note(note)
        , store(folder.path())
    {
    }

    void open(const Account &account)
    {
        SecretList secrets;
        secrets.list.append({.id = secret, .name = u"password"_s});
        keychain.secrets.insert(
            secret, Secret::fromText(m_note[u"users"_s][u"space"_s][u"password"_s].toString()));
        const bool isReady = store.load() && store.saveSecrets(secrets) && store.add(account);
        if (!isReady) {
            qFatal("the store refused a sample");
        }
        window = std::make_unique<MainWindow>(Services{.store = store,
            .keychain = keychain,
            .session = session,
            .checker = checker,
            .unlock = {},
            .writeFile = {},
            .processEnvironment = {},
            .trust = {.caFile = m_note[u"caFile"_s].toString(), .systemStore = false}});
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    [[nodiscard]] Account account(const QString &host) const
    {
        const auto user = m_note[u"users"_s][u"space"_s];
        const auto port = [this](const QString &name) {
            return QString::number(m_note[u"ports"_s][name].toInt());
        };
        return {.name = u"lab"_s,
            .identity = {.address = user[u"address"_s].toString()},
            .incoming = {.protocol = Protocol::Imap,
                .host = host,
                .port = port(u"imaps"_s),
                .user = user[u"user"_s].toString(),
                .credential = {.type = CredentialType::Secret, .secret = secret}},
            .outgoing = {.protocol = Protocol::Smtp,
                .host = host,
                .port = port(u"submissions"_s),
                .credential = {.type = CredentialType::SameAsIncoming}}};
    }
    [[nodiscard]] const CheckReport &report() const
    {
        return window->findChild<TestPanel *>()->report();
    }
    [[nodiscard]] bool isDone() const { return !window->findChild<TestRun *>()->isRunning(); }
    [[nodiscard]] CertificateDialog *dialog() const
    {
        for (auto *each : window->findChildren<CertificateDialog *>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    void click(const QString &name) const
    {
        auto *button = window->findChild<QAbstractButton *>(name);
        if (!button) {
            qFatal("no button %s", qPrintable(name));
        }
        QTest::mouseClick(button, Qt::LeftButton);
    }

private:
    QJsonObject m_note;

public:
    QTemporaryDir folder;
    AccountStore store;
    FakeSecretStore keychain, session;
    LiveCheck checker;
    std::unique_ptr<MainWindow> window;
    QUuid secret = QUuid::createUuid();
};

QStringList codes(const QList<Error> &reasons)
{
    QStringList names;
    for (const auto &each : reasons) {
        names << codeName(each.code);
    }
    names.sort();
    return names;
}

} // namespace

//! Real servers with bad certificates: what the person sees, and that each choice works.
class TstLabCertificates : public QObject {
    Q_OBJECT

    QJsonObject m_lab;

    static void test(const Lab &lab)
    {
        QTest::keyClick(lab.window.get(), Qt::Key_F5);
        wait(lab);
    }
    static void wait(const Lab &lab)
    {
        QTRY_VERIFY_WITH_TIMEOUT(lab.isDone() && lab.report().milliseconds > 0, 30'000);
    }
    static bool hasSignedIn(const CheckReport &report, Side side)
    {
        const auto &steps = report.side(side)->steps;
        return std::any_of(steps.cbegin(), steps.cend(), [](const CheckStep &step) {
            return step.kind == StepKind::SignIn && step.outcome != Outcome::NotReached;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QFile file(qEnvironmentVariable("MAILRIG_LAB"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "MAILRIG_LAB names no file: run this by ctest");
        m_lab = QJsonDocument::fromJson(file.readAll()).object();
    }

    void everyChoiceWorks_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("reasons");
        for (const auto &each : m_lab[u"badCertificates"_s].toArray()) {
            QStringList reasons;
            for (const auto &reason : each[u"reasons"_s].toArray()) {
                reasons << reason.toString();
            }
            reasons.sort();
            QTest::newRow(qPrintable(each[u"id"_s].toString()))
                << each[u"address"_s].toString() << reasons;
        }
    }
    void everyChoiceWorks()
    {
        QFETCH(const QString, host);
        QFETCH(const QStringList, reasons);
        Lab lab(m_lab);
        const auto account = lab.account(host);
        lab.open(account);
        test(lab);
        QVERIFY(!hasSignedIn(lab.report(), Side::Incoming));
        QVERIFY(!hasSignedIn(lab.report(), Side::Outgoing));

        lab.click(u"test.certificate.incoming"_s);
        QVERIFY(lab.dialog());
        QCOMPARE(codes(lab.dialog()->question().tls.reasons), reasons);
        QVERIFY(!lab.dialog()->question().tls.certificates.first().der.isEmpty());
        lab.click(u"certificate.dontConnect"_s);
        QVERIFY(!lab.dialog());
        QVERIFY(lab.isDone());

        lab.click(u"test.certificate.incoming"_s);
        lab.click(u"certificate.session"_s);
        QVERIFY(!lab.isDone());
        wait(lab);
        QCOMPARE(lab.report().side(Side::Incoming)->verdict(), Verdict::Ok);
        QVERIFY(!hasSignedIn(lab.report(), Side::Outgoing)); // its port was not asked about
        QCOMPARE(lab.window->workspace().accounts().first().incoming, account.incoming);

        lab.click(u"test.certificate.outgoing"_s);
        lab.click(u"certificate.always"_s);
        wait(lab);
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        const auto now = lab.window->workspace().accounts().first();
        QCOMPARE(now.incoming, account.incoming);
        QCOMPARE(now.outgoing.identityCheck.mode, IdentityMode::PinnedKey);
        QCOMPARE(now.outgoing.identityCheck.spkiSha256,
            lab.report().side(Side::Outgoing)->tls()->certificates.first().spkiSha256);
    }

    void anotherKeyThanThePinnedOneIsNotTrustedForIt()
    {
        Lab lab(m_lab);
        auto account = lab.account(m_lab[u"host"_s].toString());
        account.outgoing = {};
        account.incoming.identityCheck
            = {.mode = IdentityMode::PinnedKey, .spkiSha256 = QByteArray(32, 'x')};
        lab.open(account);
        test(lab);
        QVERIFY(!hasSignedIn(lab.report(), Side::Incoming));
        lab.click(u"test.certificate.incoming"_s);
        QVERIFY(lab.dialog()->question().isKeyChange());
        lab.click(u"certificate.session"_s);
        wait(lab);
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QCOMPARE(lab.window->workspace().accounts().first().incoming, account.incoming);
    }
};

QTEST_MAIN(TstLabCertificates)
#include "tst_labcertificates.moc"
