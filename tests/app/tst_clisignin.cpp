// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "clirun.h"
#include "privatekeyring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject labFile()
{
    QFile file(qEnvironmentVariable("MAILRIG_LAB"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

//! `signin`, `verify`, `signout` and the OAuth apps, at a real authorization server, with real mail
//! servers behind it and a real keyring.
class TestCliSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theCodeIsEnteredAndTheAccountWorks();
    void aRefusalIsSaid();
    void anotherAccountIsSaid();
    void ctrlCEndsTheSignIn();
    void anApplicationNeedsNobody();
    void removingTheAccountForgetsItsTokens();
    void anAccountWithAPasswordHasNothingToSignInTo();
    void appsAreListedAndRemovedWhenNobodyUsesThem();
    void providersAreListed();

private:
    [[nodiscard]] CliResult run(const QString &line, const QByteArray &input = {}) const
    {
        return m_cli->run(line.split(u' ', Qt::SkipEmptyParts), input);
    }
    void good(const QString &line, const QByteArray &input = {}) const
    {
        const auto result = run(line, input);
        QVERIFY2(result.code == 0, (result.err + result.out).constData());
    }
    void addAccount(const QString &more) const
    {
        const auto ports = m_lab[u"ports"_s].toObject();
        good(u"accounts add ann --address anna@lab.example --imap localhost:%1 "
             "--smtp localhost:%2 --outgoing-security starttls --ca-file %3 %4"_s.arg(
                 QString::number(ports[u"imaps"_s].toInt()),
                 QString::number(ports[u"submission"_s].toInt()), m_lab[u"caFile"_s].toString(),
                 more));
    }
    //! A person at another device, by way of the lab.
    void answer(const QString &code, const QString &account, const QString &action) const
    {
        QProcess curl;
        curl.start(u"curl"_s,
            {u"--silent"_s, u"--fail"_s, u"--get"_s, u"--data-urlencode"_s, u"user_code="_s + code,
                u"--data-urlencode"_s, u"account="_s + account, u"--data-urlencode"_s,
                u"action="_s + action, m_oauth[u"test"_s].toString() + u"/device"_s});
        QVERIFY(curl.waitForFinished(20'000));
        QCOMPARE(curl.exitCode(), 0);
    }
    //! The refresh token, as an independent client of the keyring reads it.
    [[nodiscard]] static QByteArray keptToken()
    {
        QProcess process;
        process.start(
            u"secret-tool"_s, {u"search"_s, u"--all"_s, u"xdg:schema"_s, u"org.qt.keychain"_s});
        if (!process.waitForFinished(20'000)) {
            return {};
        }
        static const QRegularExpression entry(u"secret = (\\S+)"_s);
        static const QRegularExpression token(u"[A-Za-z0-9_-]{43,}"_s);
        auto entries = entry.globalMatch(QString::fromUtf8(process.readAllStandardOutput()));
        while (entries.hasNext()) {
            const auto kept = QByteArray::fromBase64(entries.next().captured(1).toUtf8());
            if (const auto found = token.match(QString::fromLatin1(kept)); found.hasMatch()) {
                return found.captured().toUtf8();
            }
        }
        return {};
    }
    //! `signin` up to its end, a person answering as soon as there is a code.
    [[nodiscard]] CliResult signIn(const QString &account, const QString &action) const
    {
        QProcess process;
        m_cli->start(process, {u"signin"_s, u"ann"_s, u"--json"_s});
        static const QRegularExpression userCode(u"\"userCode\":\"([^\"]+)\""_s);
        QByteArray out;
        while (!out.contains('\n') && process.waitForReadyRead(20'000)) {
            out += process.readAllStandardOutput();
        }
        const auto code = userCode.match(QString::fromUtf8(out)).captured(1);
        if (!code.isEmpty()) {
            answer(code, account, action);
        }
        auto result = Cli::finished(process);
        result.out.prepend(out);
        return result;
    }

    PrivateKeyring m_keyring;
    QJsonObject m_lab, m_oauth;
    std::unique_ptr<Cli> m_cli;
};

void TestCliSignIn::initTestCase()
{
    m_lab = labFile();
    m_oauth = m_lab[u"oauth"_s].toObject();
    QVERIFY2(!m_oauth.isEmpty(), "the lab has no OAuth server");
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliSignIn::init()
{
    m_cli = std::make_unique<Cli>();
    good(u"oauth-app set lab --authority %1 --client-id %2 --scope mail --scope offline_access"_s
             .arg(m_oauth[u"issuer"_s].toString(),
                 m_oauth[u"clients"_s][u"public"_s][u"client_id"_s].toString()));
}

void TestCliSignIn::theCodeIsEnteredAndTheAccountWorks()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    const auto before = run(u"verify ann --json"_s);
    QCOMPARE(before.code, 10);
    QCOMPARE(before.json()[u"cause"_s].toString(), u"oauthRequired"_s);

    const auto signedIn = signIn(u"anna@lab.example"_s, u"approve"_s);
    QVERIFY2(signedIn.code == 0, (signedIn.err + signedIn.out).constData());
    const auto end = signedIn.jsonLines().constLast();
    QCOMPARE(end[u"phase"_s].toString(), u"done"_s);
    QCOMPARE(end[u"account"_s].toString(), u"anna@lab.example"_s);

    const auto verified = run(u"verify ann --json --send-test"_s);
    QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
    for (const auto &side : verified.json()[u"sides"_s].toArray()) {
        QVERIFY((QStringList{u"OAUTHBEARER"_s, u"XOAUTH2"_s})
                    .contains(side[u"mechanism"_s].toString()));
    }
    // No token in any file, nor in what was told. Those that are signed begin with "eyJ".
    const auto told = signedIn.out + signedIn.err + verified.out + verified.err;
    for (const auto &token : {QByteArray("eyJ"), keptToken()}) {
        QVERIFY(token.size() >= 3);
        for (const auto &shape : shapesOf(token)) {
            QVERIFY2(!told.contains(shape), shape.constData());
        }
        const auto scan = scanFor(token, m_cli->home());
        QVERIFY2(scan.found.isEmpty(), qPrintable(scan.found.join(u' ')));
        QVERIFY(scan.files > 1);
    }
    good(u"signout ann"_s);
    QCOMPARE(run(u"verify ann --json"_s).json()[u"cause"_s].toString(), u"oauthRequired"_s);
}

void TestCliSignIn::aRefusalIsSaid()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    const auto refused = signIn(u"anna@lab.example"_s, u"deny"_s);
    QCOMPARE(refused.code, 10);
    QVERIFY2(refused.out.contains("signInDenied"), refused.out.constData());
}

void TestCliSignIn::anotherAccountIsSaid()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    const auto signedIn = signIn(u"bob@lab.example"_s, u"approve"_s);
    QCOMPARE(signedIn.code, 0);
    QVERIFY2(
        signedIn.err.contains("another account than anna@lab.example"), signedIn.err.constData());
}

void TestCliSignIn::ctrlCEndsTheSignIn()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    QProcess process;
    m_cli->start(process, {u"signin"_s, u"ann"_s});
    QVERIFY(process.waitForReadyRead(20'000));
    ::kill(pid_t(process.processId()), SIGINT);
    QCOMPARE(Cli::finished(process).code, 17);
    QCOMPARE(run(u"verify ann --json"_s).json()[u"cause"_s].toString(), u"oauthRequired"_s);
}

void TestCliSignIn::anApplicationNeedsNobody()
{
    const auto client = m_oauth[u"clients"_s][u"confidential"_s].toObject();
    good(u"oauth-app set robot --authority %1 --client-id %2 --scope mail --secret-fd 0"_s.arg(
             m_oauth[u"issuer"_s].toString(), client[u"client_id"_s].toString()),
        client[u"client_secret"_s].toString().toUtf8());
    addAccount(u"--oauth application --oauth-app robot"_s);
    const auto asked = run(u"signin ann"_s);
    QCOMPARE(asked.code, 0);
    QVERIFY(asked.out.contains("nobody has to sign in"));
    const auto verified = run(u"verify ann --json"_s);
    QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
}

void TestCliSignIn::removingTheAccountForgetsItsTokens()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    QCOMPARE(signIn(u"anna@lab.example"_s, u"approve"_s).code, 0);
    const auto grant = [this] {
        const auto entries = run(u"storage --json"_s).json()[u"keychain"_s][u"entries"_s].toArray();
        for (const auto &entry : entries) {
            if (entry[u"signIn"_s].toBool()) {
                return entry[u"state"_s].toString();
            }
        }
        return QString();
    };
    QCOMPARE(grant(), u"inKeychain"_s);
    const auto shown = run(u"accounts show ann --json"_s).json();
    good(u"accounts remove ann"_s);
    QCOMPARE(grant(), QString());
    // The same account again, under its id, has nobody's tokens.
    const auto path = m_cli->store() + u"/accounts/"_s + shown[u"id"_s].toString() + u".json"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(shown).toJson()) > 0);
    file.close();
    QCOMPARE(grant(), u"missing"_s);
}

void TestCliSignIn::anAccountWithAPasswordHasNothingToSignInTo()
{
    good(u"secret set pw --secret-fd 0"_s, "x");
    addAccount(u"--secret pw"_s);
    QCOMPARE(run(u"signin ann"_s).code, 2);
    QCOMPARE(run(u"signout ann"_s).code, 2);
}

void TestCliSignIn::appsAreListedAndRemovedWhenNobodyUsesThem()
{
    addAccount(u"--oauth device --oauth-app lab"_s);
    const auto apps = run(u"oauth-app list --json"_s).json()[u"oauthApps"_s].toArray();
    QCOMPARE(apps.size(), 1);
    QCOMPARE(apps.first()[u"usedBy"_s].toArray(), QJsonArray{u"ann"_s});
    const auto kept = run(u"oauth-app remove lab"_s);
    QVERIFY(kept.code != 0);
    QVERIFY2(kept.err.contains("ann"), kept.err.constData());
    good(u"accounts remove ann"_s);
    good(u"oauth-app remove lab"_s);
    QVERIFY(run(u"oauth-app remove lab"_s).code != 0);
    QCOMPARE(run(u"oauth-app set x --provider nobody"_s).code, 2);
}

void TestCliSignIn::providersAreListed()
{
    const auto known = run(u"oauth-app providers --json"_s).json()[u"providers"_s].toArray();
    QVERIFY(known.size() >= 10);
    QCOMPARE(known.first()[u"name"_s].toString(), u"microsoft"_s);
}

QTEST_GUILESS_MAIN(TestCliSignIn)
#include "tst_clisignin.moc"
