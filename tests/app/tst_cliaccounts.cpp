// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "models/accountstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Accounts and environments by the command line: what it says, and what the store then holds.
class TestCliAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAddedAccountIsStored();
    void aPortTellsTheSecurity();
    void aNewSecurityMovesOnlyAStandardPort();
    void optionsOfOneSideDoNotTouchTheOther();
    void fieldsAreSetAndUnset();
    void aWholeAccountComesFromJson();
    void brokenJsonIsRefused();
    void whatIsWrongIsNotStoredUnlessForced();
    void whatWasWrongBeforeStopsNoOtherChange();
    void aTakenNameIsRefused();
    void anAccountIsShownByNameAndById();
    void oneFieldIsShownAlone();
    void macrosAreExpandedOnDemand();
    void removedAccountsAreGone();
    void oneUnknownNameRemovesNothing();
    void unreadableFilesAreListedAndLeftAlone();
    void anUnwritableStoreIsSaid();
    void environmentsAreKept();
    void theUsedEnvironmentHoldsWithoutTheOption();
    void quietSaysNothing();

private:
    [[nodiscard]] Account stored(const QString &name) const;
    [[nodiscard]] CliResult run(const QString &line) const;

    std::unique_ptr<Cli> m_cli;
};

void TestCliAccounts::init()
{
    m_cli = std::make_unique<Cli>();
}

Account TestCliAccounts::stored(const QString &name) const
{
    AccountStore store(m_cli->store());
    const auto *found = store.load() ? store.find(name) : nullptr;
    return found ? *found : Account{};
}

CliResult TestCliAccounts::run(const QString &line) const
{
    return m_cli->run(line.split(u' ', Qt::SkipEmptyParts));
}

void TestCliAccounts::anAddedAccountIsStored()
{
    const auto result = m_cli->run({u"accounts"_s, u"add"_s, u"sales"_s, u"--address"_s,
        u"sales@example.org"_s, u"--display-name"_s, u"Sales & Söhne"_s, u"--imap"_s,
        u"imap.example.org"_s, u"--smtp"_s, u"smtp.example.org:587"_s, u"--role"_s, u"a"_s,
        u"--role"_s, u"b"_s, u"--force"_s, u"--json"_s});
    QCOMPARE(result.code, 0);
    const auto account = stored(u"sales"_s);
    QCOMPARE(account.identity.displayName, u"Sales & Söhne"_s);
    QCOMPARE(account.incoming.host, u"imap.example.org"_s);
    QCOMPARE(account.incoming.security, Security::Tls);
    QCOMPARE(account.outgoing.port, u"587"_s);
    QCOMPARE(account.outgoing.security, Security::StartTls);
    QCOMPARE(account.requiredRoles, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(result.json().value(u"id"_s).toString(), account.id.toString(QUuid::WithoutBraces));
    const auto listed = run(u"accounts list --json"_s).json().value(u"accounts"_s).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0).toObject(), result.json());
}

void TestCliAccounts::aPortTellsTheSecurity()
{
    QCOMPARE(
        run(u"accounts add a --address a@b.example --pop3 h.example:110 --no-outgoing"_s).code, 0);
    const auto account = stored(u"a"_s);
    QCOMPARE(account.incoming.protocol, Protocol::Pop3);
    QCOMPARE(account.incoming.security, Security::StartTls);
    QCOMPARE(account.outgoing.protocol, Protocol::None);
}

void TestCliAccounts::aNewSecurityMovesOnlyAStandardPort()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example:993 "
                 "--smtp s.example:2525"_s)
                 .code,
        0);
    QCOMPARE(run(u"accounts set a --security starttls"_s).code, 0);
    QCOMPARE(stored(u"a"_s).incoming.port, QString());
    QCOMPARE(stored(u"a"_s).incoming.security, Security::StartTls);
    QCOMPARE(stored(u"a"_s).outgoing.port, u"2525"_s);
}

void TestCliAccounts::optionsOfOneSideDoNotTouchTheOther()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --smtp s.example "
                 "--user both --identity name-waived"_s)
                 .code,
        0);
    QCOMPARE(run(u"accounts set a --outgoing-user other --incoming-identity off "
                 "--outgoing-auth cram-md5 --incoming-port 1993"_s)
                 .code,
        0);
    const auto account = stored(u"a"_s);
    QCOMPARE(account.incoming.user, u"both"_s);
    QCOMPARE(account.outgoing.user, u"other"_s);
    QCOMPARE(account.incoming.identityCheck.mode, IdentityMode::Off);
    QCOMPARE(account.outgoing.identityCheck.mode, IdentityMode::NameWaived);
    QCOMPARE(account.incoming.mechanism, Mechanism::Automatic);
    QCOMPARE(account.outgoing.mechanism, Mechanism::CramMd5);
    QCOMPARE(account.incoming.port, u"1993"_s);
    QCOMPARE(account.outgoing.port, QString());
}

void TestCliAccounts::fieldsAreSetAndUnset()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s).code, 0);
    QCOMPARE(run(u"accounts set a --set messages.leaveDays=7 --set policy.allowMove=false "
                 "--set tags=x,y --set description=a=b"_s)
                 .code,
        0);
    auto account = stored(u"a"_s);
    QCOMPARE(account.messages.leaveDays, 7);
    QCOMPARE(account.policy.allowMove, false);
    QCOMPARE(account.tags, (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(account.description, u"a=b"_s);
    QCOMPARE(run(u"accounts set a --unset messages.leaveDays --unset policy.allowMove"_s).code, 0);
    account = stored(u"a"_s);
    QCOMPARE(account.messages, MessageHandling());
    QCOMPARE(account.policy, Policy());
}

void TestCliAccounts::aWholeAccountComesFromJson()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --smtp s.example "
                 "--set smime.sign.use=on"_s)
                 .code,
        0);
    const auto shown = run(u"accounts show a --json"_s);
    const auto copied
        = m_cli->run({u"accounts"_s, u"add"_s, u"copy"_s, u"--from"_s, u"-"_s}, shown.out);
    QCOMPARE(copied.code, 0);
    auto copy = stored(u"copy"_s);
    const auto original = stored(u"a"_s);
    QVERIFY(copy.id != original.id);
    copy.id = original.id;
    copy.name = original.name;
    QCOMPARE(copy, original);
}

void TestCliAccounts::brokenJsonIsRefused()
{
    const auto file = m_cli->file(u"broken.json"_s, "{\"name\": 7}");
    const auto wrongKind = m_cli->run({u"accounts"_s, u"add"_s, u"--from"_s, file});
    QCOMPARE(wrongKind.code, 16);
    QVERIFY2(wrongKind.err.contains("name"), wrongKind.err.constData());
    QCOMPARE(m_cli->run({u"accounts"_s, u"add"_s, u"x"_s, u"--from"_s, u"-"_s}, "{").code, 16);
    QCOMPARE(m_cli->run({u"accounts"_s, u"add"_s, u"x"_s, u"--from"_s, u"/nowhere"_s}).code, 1);
    QCOMPARE(run(u"accounts list --json"_s).json().value(u"accounts"_s).toArray().size(), 0);
}

void TestCliAccounts::whatIsWrongIsNotStoredUnlessForced()
{
    const auto line = u"accounts add a --address nonsense --imap https://h.example --no-outgoing"_s;
    const auto refused = run(line);
    QCOMPARE(refused.code, 2); // a URL is no host
    const auto withoutUrl = u"accounts add a --address nonsense --imap h.example --no-outgoing"_s;
    const auto invalid = run(withoutUrl);
    QCOMPARE(invalid.code, 16);
    QVERIFY2(invalid.err.contains("identity.address"), invalid.err.constData());
    QCOMPARE(stored(u"a"_s), Account());
    QCOMPARE(run(withoutUrl + u" --force"_s).code, 0);
    QCOMPARE(stored(u"a"_s).identity.address, u"nonsense"_s);
}

void TestCliAccounts::whatWasWrongBeforeStopsNoOtherChange()
{
    QCOMPARE(run(u"accounts add odd --address odd@example.org --imap ${NONE} --no-outgoing "
                 "--force"_s)
                 .code,
        0);
    const auto renamed = run(u"accounts set odd --label Odd"_s);
    QCOMPARE(renamed.code, 0);
    QVERIFY2(renamed.err.contains("incoming.host"), renamed.err.constData());
    QCOMPARE(run(u"accounts set odd --imap ${OTHER}"_s).code, 16);
    QCOMPARE(run(u"accounts set odd --smtp ${NONE}"_s).code, 16);
    QCOMPARE(stored(u"odd"_s).label, u"Odd"_s);
}

void TestCliAccounts::aTakenNameIsRefused()
{
    const auto line = u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s;
    QCOMPARE(run(line).code, 0);
    const auto again = run(line + u" --json"_s);
    QCOMPARE(again.code, 1);
    QCOMPARE(again.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"nameTaken"_s);
    QCOMPARE(run(u"accounts list --json"_s).json().value(u"accounts"_s).toArray().size(), 1);
}

void TestCliAccounts::anAccountIsShownByNameAndById()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s).code, 0);
    const auto id = stored(u"a"_s).id.toString(QUuid::WithoutBraces);
    const auto byName = run(u"accounts show a --json"_s);
    QCOMPARE(byName.code, 0);
    QCOMPARE(run(u"accounts show --json "_s + id).out, byName.out);
    QVERIFY(run(u"accounts show a"_s).out.contains("h.example"));
    const auto unknown = run(u"accounts show b --json"_s);
    QCOMPARE(unknown.code, 1);
    QCOMPARE(
        unknown.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"notFound"_s);
}

void TestCliAccounts::oneFieldIsShownAlone()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s).code, 0);
    QCOMPARE(run(u"accounts show a --field incoming.host"_s).out, "h.example\n"_ba);
    QCOMPARE(run(u"accounts show a --field incoming.hots"_s).code, 2);
}

void TestCliAccounts::macrosAreExpandedOnDemand()
{
    QCOMPARE(run(u"environment set test HOST=imap.test.example"_s).code, 0);
    QCOMPARE(run(u"accounts add a --address a@b.example --imap ${HOST} --no-outgoing "
                 "--environment test"_s)
                 .code,
        0);
    QCOMPARE(run(u"accounts show a --field incoming.host"_s).out, "${HOST}\n"_ba);
    QCOMPARE(run(u"accounts show a --field incoming.host --expand --environment test"_s).out,
        "imap.test.example\n"_ba);
    QCOMPARE(run(u"accounts show a --expand"_s).code, 16);
    QCOMPARE(run(u"accounts show a --expand --environment none"_s).code, 1);
}

void TestCliAccounts::removedAccountsAreGone()
{
    for (const auto &name : {u"a"_s, u"b"_s}) {
        QCOMPARE(
            run(u"accounts add %1 --address a@b.example --imap h.example --no-outgoing"_s.arg(name))
                .code,
            0);
    }
    const auto removed = run(u"accounts remove a b --json"_s);
    QCOMPARE(removed.code, 0);
    QCOMPARE(removed.json().value(u"removed"_s).toArray(), (QJsonArray{u"a"_s, u"b"_s}));
    QCOMPARE(run(u"accounts list --json"_s).json().value(u"accounts"_s).toArray().size(), 0);
}

void TestCliAccounts::oneUnknownNameRemovesNothing()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s).code, 0);
    QCOMPARE(run(u"accounts remove a bogus"_s).code, 1);
    QVERIFY(!stored(u"a"_s).id.isNull());
}

void TestCliAccounts::unreadableFilesAreListedAndLeftAlone()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --no-outgoing"_s).code, 0);
    const auto path = u"store/accounts/11111111-2222-3333-4444-555555555555.json"_s;
    const auto broken = m_cli->file(path, "not JSON");
    const auto result = run(u"accounts list --json"_s);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.json().value(u"accounts"_s).toArray().size(), 1);
    const auto unreadable = result.json().value(u"unreadable"_s).toArray();
    QCOMPARE(unreadable.size(), 1);
    QCOMPARE(unreadable.at(0).toObject().value(u"code"_s).toString(), u"fileMalformed"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "not JSON"_ba);
}

void TestCliAccounts::anUnwritableStoreIsSaid()
{
    // A file where the folder should be: also for root, whom no mode stops.
    const auto file = m_cli->file(u"store"_s, "x");
    const auto result
        = run(u"accounts add a --address a@b.example --imap h.example --no-outgoing --json"_s);
    QCOMPARE(result.code, 1);
    QVERIFY(result.json().contains(u"error"_s));
}

void TestCliAccounts::environmentsAreKept()
{
    QCOMPARE(run(u"environment set test A=1 B=x=y C="_s).code, 0);
    auto shown = run(u"environment show test --json"_s);
    QCOMPARE(shown.json().value(u"variables"_s).toObject(),
        (QJsonObject{{u"A"_s, u"1"_s}, {u"B"_s, u"x=y"_s}, {u"C"_s, QString()}}));
    QCOMPARE(run(u"environment unset test A C"_s).code, 0);
    QCOMPARE(run(u"environment unset test A"_s).code, 1);
    shown = run(u"environment show test --json"_s);
    QCOMPARE(shown.json().value(u"variables"_s).toObject(), (QJsonObject{{u"B"_s, u"x=y"_s}}));
    QCOMPARE(run(u"environment set test address=x"_s).code, 16); // the account's own
    QCOMPARE(run(u"environment remove test"_s).code, 0);
    QCOMPARE(run(u"environment show test"_s).code, 1);
    QCOMPARE(run(u"environment remove test"_s).code, 1);
}

void TestCliAccounts::theUsedEnvironmentHoldsWithoutTheOption()
{
    QCOMPARE(run(u"environment set test HOST=h.example"_s).code, 0);
    QCOMPARE(run(u"environment use test"_s).code, 0);
    QCOMPARE(run(u"environment use bogus"_s).code, 1);
    QCOMPARE(run(u"accounts add a --address a@b.example --imap ${HOST} --no-outgoing"_s).code, 0);
    QCOMPARE(run(u"accounts show a --field incoming.host --expand"_s).out, "h.example\n"_ba);
    QCOMPARE(run(u"environment use"_s).code, 0);
    QCOMPARE(run(u"accounts show a --field incoming.host --expand"_s).code, 16);
}

void TestCliAccounts::quietSaysNothing()
{
    const auto result
        = run(u"accounts add a --address a@b.example --imap h.example --no-outgoing --quiet"_s);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
