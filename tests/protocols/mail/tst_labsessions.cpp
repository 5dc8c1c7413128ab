// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/names.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/lablisteners.h"
#include "tests/protocols/mail/steplog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto listeners = labListeners();

constexpr auto passwordMechanisms = {Mechanism::Automatic, Mechanism::Plain, Mechanism::Login,
    Mechanism::CramMd5, Mechanism::ScramSha1, Mechanism::ScramSha256, Mechanism::Apop};

//! RFC 5802 §2.2: SASLprep as for stored strings, which knows no emoji.
bool isPrepared(Mechanism mechanism)
{
    return mechanism == Mechanism::CramMd5 || mechanism == Mechanism::ScramSha1
        || mechanism == Mechanism::ScramSha256;
}

} // namespace

//! The sessions against real Dovecot and Postfix: every way in, and a wrong password at each.
class TstLabSessions : public QObject {
    Q_OBJECT

private:
    QJsonObject m_lab;
    LiveCheck m_checker;

    [[nodiscard]] SideRequest side(const LabListener &listener, const QString &person) const
    {
        const auto user = m_lab[u"users"_s][person];
        return {.side = listener.protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming,
            .protocol = listener.protocol,
            .host = m_lab[u"host"_s].toString(),
            .port = static_cast<quint16>(m_lab[u"ports"_s][listener.port].toInt()),
            .security = listener.security,
            .user = user[u"user"_s].toString(),
            .credential = CredentialType::Secret,
            .secret = Secret::fromText(user[u"password"_s].toString()),
            .address = user[u"address"_s].toString()};
    }
    [[nodiscard]] CheckRequest request(const QList<SideRequest> &sides) const
    {
        return {.sides = sides,
            .trust = {.caFile = m_lab[u"caFile"_s].toString(), .systemStore = false}};
    }
    [[nodiscard]] StepLog run(const CheckRequest &request)
    {
        auto future = m_checker.check(request);
        future.waitForFinished();
        return {future.results()};
    }
    static void addRows(bool withAutomatic)
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("port");
        QTest::addColumn<Mechanism>("mechanism");
        for (const auto &each : listeners) {
            for (const auto mechanism : passwordMechanisms) {
                if ((mechanism == Mechanism::Apop && each.protocol != Protocol::Pop3)
                    || (mechanism == Mechanism::Automatic && !withAutomatic)) {
                    continue;
                }
                QTest::addRow("%s %s %s", qPrintable(name(each.protocol)),
                    qPrintable(name(each.security)), qPrintable(name(mechanism)))
                    << each.protocol << each.security << each.port << mechanism;
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QFile file(qEnvironmentVariable("MAILRIG_LAB"));
        QVERIFY2(file.open(QFile::ReadOnly), "MAILRIG_LAB names no lab.json");
        m_lab = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_lab.isEmpty());
    }

    void everybodySignsInByEachMechanismAtEachListener_data() { addRows(true); }
    void everybodySignsInByEachMechanismAtEachListener()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QString, port);
        QFETCH(Mechanism, mechanism);
        const auto people = m_lab[u"users"_s].toObject().keys();
        QList<QFuture<CheckStep>> running;
        for (const auto &person : people) {
            auto one = side({protocol, security, port}, person);
            one.mechanism = mechanism;
            running << m_checker.check(request({one}));
        }
        for (qsizetype i = 0; i < running.size(); ++i) {
            running[i].waitForFinished();
            const StepLog log{running.at(i).results()};
            if (people.at(i) == "emoji"_L1 && isPrepared(mechanism)) {
                QCOMPARE(log.cause(), std::optional(Cause::Validation));
                continue;
            }
            QVERIFY2(!log.cause(), (people.at(i).toUtf8() + ": " + log.text()).constData());
            const auto took = log.step(StepKind::SignIn)->mechanism;
            QVERIFY(mechanism == Mechanism::Automatic ? took.has_value() : took == mechanism);
        }
    }

    void aWrongPasswordIsCalledOne_data() { addRows(false); }
    void aWrongPasswordIsCalledOne()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QString, port);
        QFETCH(Mechanism, mechanism);
        auto one = side({protocol, security, port}, u"anna"_s);
        one.mechanism = mechanism;
        one.secret = Secret(QByteArray("wrong"));
        const auto log = run(request({one}));
        QVERIFY2(log.cause() == Cause::WrongPassword, log.text().constData());
        QCOMPARE(log.failedAt(), std::optional(StepKind::SignIn));
    }

    void aCertificateSignsInInsteadOfAPassword_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("port");
        for (const auto &each : listeners) {
            if (each.security != Security::None && each.protocol != Protocol::Smtp) {
                QTest::addRow(
                    "%s %s", qPrintable(name(each.protocol)), qPrintable(name(each.security)))
                    << each.protocol << each.security << each.port;
            }
        }
    }
    void aCertificateSignsInInsteadOfAPassword()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QString, port);
        const auto client = m_lab[u"clientCertificate"_s];
        auto one = side({protocol, security, port}, u"anna"_s);
        one.host = client[u"host"_s].toString();
        one.user = client[u"user"_s].toString();
        one.address = client[u"address"_s].toString();
        one.credential = CredentialType::None;
        one.secret = {};
        one.mechanism = Mechanism::External;
        one.clientCertificateFile = client[u"file"_s].toString();
        const auto log = run(request({one}));
        QVERIFY2(!log.cause(), log.text().constData());
    }

    void aMessageToOneselfArrivesAndIsGoneAgain_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("port");
        QTest::addRow("imap") << Protocol::Imap << u"imaps"_s;
        QTest::addRow("pop3") << Protocol::Pop3 << u"pop3s"_s;
    }
    void aMessageToOneselfArrivesAndIsGoneAgain()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QString, port);
        const auto incoming = side({protocol, Security::Tls, port}, u"bob"_s);
        const auto outgoing = side({Protocol::Smtp, Security::Tls, u"submissions"_s}, u"bob"_s);
        auto asked = request({incoming, outgoing});
        asked.sendTest = true;
        const auto log = run(asked);
        QVERIFY2(!log.cause(), log.text().constData());
        QCOMPARE(log.step(StepKind::SendTest)->facts, log.step(StepKind::Arrive)->facts);
        const auto count
            = [&] { return run(request({incoming})).step(StepKind::Mailbox)->facts.value(0); };
        const auto before = log.step(StepKind::Mailbox)->facts;
        QVERIFY2(count().contains(protocol == Protocol::Imap ? u"MESSAGES 0"_s : u"+OK 0 "_s),
            qPrintable(count()));
    }
};

QTEST_GUILESS_MAIN(TstLabSessions)
#include "tst_labsessions.moc"
