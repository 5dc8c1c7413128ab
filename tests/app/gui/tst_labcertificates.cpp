// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labwindow.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/ui/fakeports.h"

#include <QJsonArray>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! With an account whose servers stand at `host`, and its secret in memory.
class Lab : public LabWindow {
public:
    Lab()
        : LabWindow(keychain)
    {
    }
    ~Lab() { close(); }

    void open(const Account &account)
    {
        keychain.secrets.insert(secret, Secret::fromText(password(u"space"_s)));
        keep(account, {{.id = secret, .name = u"password"_s}});
        LabWindow::open();
    }
    [[nodiscard]] Account account(const QString &host) const
    {
        return {.name = u"lab"_s,
            .identity = {.address = address(u"space"_s)},
            .incoming = {.protocol = Protocol::Imap,
                .host = host,
                .port = port(u"imaps"_s),
                .credential = {.type = CredentialType::Secret, .secret = secret}},
            .outgoing = {.protocol = Protocol::Smtp,
                .host = host,
                .port = port(u"submissions"_s),
                .credential = {.type = CredentialType::SameAsIncoming}}};
    }

    FakeSecretStore keychain;
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

    static bool hasSignedIn(const CheckReport &report, Side side)
    {
        const auto &steps = report.side(side)->steps;
        return std::any_of(steps.cbegin(), steps.cend(), [](const CheckStep &step) {
            return step.kind == StepKind::SignIn && step.outcome != Outcome::NotReached;
        });
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void everyChoiceWorks_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("reasons");
        const Lab lab;
        for (const auto &each : lab.note()[u"badCertificates"_s].toArray()) {
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
        Lab lab;
        const auto account = lab.account(host);
        lab.open(account);
        lab.test();
        QVERIFY(!hasSignedIn(lab.report(), Side::Incoming));
        QVERIFY(!hasSignedIn(lab.report(), Side::Outgoing));

        lab.click(u"test.certificate.incoming"_s);
        QVERIFY(lab.certificate());
        QCOMPARE(codes(lab.certificate()->question().tls.reasons), reasons);
        QVERIFY(!lab.certificate()->question().tls.certificates.first().der.isEmpty());
        lab.click(u"certificate.dontConnect"_s);
        QVERIFY(!lab.certificate());
        QVERIFY(lab.isDone());

        lab.click(u"test.certificate.incoming"_s);
        lab.click(u"certificate.session"_s);
        QVERIFY(!lab.isDone());
        lab.waitForTest();
        QCOMPARE(lab.report().side(Side::Incoming)->verdict(), Verdict::Ok);
        QVERIFY(!hasSignedIn(lab.report(), Side::Outgoing)); // its port was not asked about
        QCOMPARE(lab.window->workspace().accounts().first().incoming, account.incoming);

        lab.click(u"test.certificate.outgoing"_s);
        lab.click(u"certificate.always"_s);
        lab.waitForTest();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        const auto now = lab.window->workspace().accounts().first();
        QCOMPARE(now.incoming, account.incoming);
        QCOMPARE(now.outgoing.identityCheck.mode, IdentityMode::PinnedKey);
        QCOMPARE(now.outgoing.identityCheck.spkiSha256,
            lab.report().side(Side::Outgoing)->tls()->certificates.first().spkiSha256);
    }

    void anotherKeyThanThePinnedOneIsNotTrustedForIt()
    {
        Lab lab;
        auto account = lab.account(lab.host());
        account.outgoing = {};
        account.incoming.identityCheck
            = {.mode = IdentityMode::PinnedKey, .spkiSha256 = QByteArray(32, 'x')};
        lab.open(account);
        lab.test();
        QVERIFY(!hasSignedIn(lab.report(), Side::Incoming));
        lab.click(u"test.certificate.incoming"_s);
        QVERIFY(lab.certificate()->question().isKeyChange());
        lab.click(u"certificate.session"_s);
        lab.waitForTest();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QCOMPARE(lab.window->workspace().accounts().first().incoming, account.incoming);
    }
};

QTEST_MAIN(TstLabCertificates)
#include "tst_labcertificates.moc"
