// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportplan.h"

#include "tests/protocols/oauth/fakestore.h"

#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

Account sales(const QString &name = u"sales"_s)
{
    Account account{.id = QUuid::createUuid(), .name = name};
    account.identity.address = u"sales@example.org"_s;
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential = {.type = CredentialType::Secret, .secret = QUuid::createUuid()};
    account.outgoing.host = u"smtp.example.org"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

ExportRequest request(const QList<Account> &accounts, const QString &format = u"mobileconfig"_s)
{
    return {.accounts = accounts, .format = format};
}

bool hasLoss(const ExportEntry &entry, const QString &field)
{
    return std::any_of(entry.notes.begin(), entry.notes.end(), [&field](const ProfileNote &each) {
        return each.kind == ProfileNote::Kind::Loss && each.field == field;
    });
}

} // namespace

//! What an export will write and lose, said before.
class TestExportPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lossesAreListedBefore();
    void macrosAreExpanded();
    void unknownMacrosRefuse();
    void macrosAreMappedToADeviceManagersVariables();
    void mappedMacrosInVariablesAreFound();
    void mappedTextIsTakenAsItIs();
    void missingRolesRefuse();
    void aMissingSecretRefusesNothing();
    void refusedAccountsAreNotWritten();
    void theSameRequestGivesTheSameBytes();
    void filesHaveDifferentNames();
    void secretsStayOutUnlessGiven();
    void whatCannotBeDoneIsRefused_data();
    void whatCannotBeDoneIsRefused();
    void signingIsDoneToEachFile();
    void secretsAreReadOneAfterTheOther();
};

void TestExportPlan::lossesAreListedBefore()
{
    auto account = sales();
    account.identity.replyTo = u"answers@example.org"_s;
    const auto plan = exportPlan(request({account}), {});
    QVERIFY(plan);
    QVERIFY(hasLoss(plan->entries.first(), u"identity.replyTo"_s));
    QVERIFY(plan->entries.first().lossCount() > 0);
    QVERIFY(!plan->entries.first().isRefused());
}

void TestExportPlan::macrosAreExpanded()
{
    auto account = sales();
    account.incoming.host = u"${HOST}"_s;
    const auto plan = exportPlan(
        request({account}), {.environment = {.variables = {{u"HOST"_s, u"in.example.org"_s}}}});
    QCOMPARE(plan->entries.first().written.incoming.host, u"in.example.org"_s);
}

void TestExportPlan::unknownMacrosRefuse()
{
    auto account = sales();
    account.incoming.host = u"${HOST}"_s;
    const auto plan = exportPlan(request({account}), {});
    QCOMPARE(plan->entries.first().refusal->code, Cause::MacroUnresolved);
    QCOMPARE(exportFiles(*plan, {}).error().code, Cause::Validation);
}

void TestExportPlan::macrosAreMappedToADeviceManagersVariables()
{
    auto account = sales();
    account.identity.address = u"${MAIL}"_s;
    account.identity.displayName = u"${FIRST} ${LAST} $${kept}"_s;
    account.incoming.user = u"${address.local}"_s;
    auto wanted = request({account});
    wanted.macros = {{u"MAIL"_s, u"$EMAIL$"_s}, {u"FIRST"_s, u"{{givenname}}"_s},
        {u"address.local"_s, u"$USER$"_s}};
    const auto plan = exportPlan(wanted, {.environment = {.variables = {{u"LAST"_s, u"Smith"_s}}}});
    QVERIFY2(!plan->entries.first().isRefused(),
        qPrintable(plan->entries.first().refusal.value_or(Error{}).detail));
    const auto &written = plan->entries.first().written;
    QCOMPARE(written.identity.address, u"$EMAIL$"_s);
    QCOMPARE(written.identity.displayName, u"{{givenname}} Smith ${kept}"_s);
    QCOMPARE(written.incoming.user, u"$USER$"_s);
    QVERIFY(exportFiles(*plan, {})->first().bytes.contains("$EMAIL$"));
}

void TestExportPlan::mappedMacrosInVariablesAreFound()
{
    auto account = sales();
    account.incoming.user = u"${LOGIN}"_s;
    auto wanted = request({account});
    wanted.macros = {{u"USER"_s, u"%u"_s}};
    const auto plan
        = exportPlan(wanted, {.environment = {.variables = {{u"LOGIN"_s, u"org/${USER}"_s}}}});
    QCOMPARE(plan->entries.first().written.incoming.user, u"org/%u"_s);
    QVERIFY(!plan->entries.first().isRefused());
}

void TestExportPlan::mappedTextIsTakenAsItIs()
{
    const auto made = mapped(sales(), {{u"X"_s, u"${USER} $${x} ${"_s}}, {});
    QVERIFY(made);
    auto account = sales();
    account.label = u"${X}"_s;
    QCOMPARE(mapped(account, {{u"X"_s, u"${USER} $${x} ${"_s}}, {})->label, u"${USER} $${x} ${"_s);
}

void TestExportPlan::missingRolesRefuse()
{
    auto account = sales();
    account.requiredRoles = {u"office"_s};
    QVERIFY(exportPlan(request({account}), {})->entries.first().isRefused());
    QVERIFY(!exportPlan(request({account}), {.roles = {u"office"_s}})->entries.first().isRefused());
}

void TestExportPlan::aMissingSecretRefusesNothing()
{
    auto account = sales();
    account.incoming.credential.secret = {};
    const auto plan = exportPlan(request({account}), {});
    QVERIFY(!plan->entries.first().isRefused());
    QVERIFY(!plan->entries.first().issues.isEmpty());
}

void TestExportPlan::refusedAccountsAreNotWritten()
{
    auto bad = sales(u"bad"_s);
    bad.incoming.host.clear();
    const auto plan = exportPlan(request({bad, sales()}), {});
    QVERIFY(plan->entries.at(0).isRefused());
    QCOMPARE(plan->entries.at(0).refusal->detail, u"incoming.host"_s);
    QCOMPARE(plan->accepted().size(), 1);
    QVERIFY(!exportFiles(*plan, {})->first().bytes.contains("bad"));
}

void TestExportPlan::theSameRequestGivesTheSameBytes()
{
    const auto account = sales();
    for (const auto &row : profileFormats()) {
        if (!row.write) {
            continue;
        }
        const auto plan = exportPlan(request({account}, row.name), {});
        if (!plan->entries.first().isRefused()) {
            QCOMPARE(*exportFiles(*plan, {}), *exportFiles(*plan, {}));
        }
    }
}

void TestExportPlan::filesHaveDifferentNames()
{
    auto other = sales(u"SALES"_s);
    other.identity.address = u"other@example.org"_s;
    const auto plan = exportPlan(request({sales(), other}, u"autodiscover"_s), {});
    const auto files = exportFiles(*plan, {});
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    QVERIFY(files->at(0).name.compare(files->at(1).name, Qt::CaseInsensitive) != 0);
}

void TestExportPlan::secretsStayOutUnlessGiven()
{
    const auto account = sales();
    const auto plan = exportPlan(request({account}), {});
    QCOMPARE(plan->secrets(), {account.incoming.credential.secret});
    QVERIFY(!exportFiles(*plan, {})->first().bytes.contains("canary"));
    const WriteOptions with{
        .secrets = {{account.incoming.credential.secret, Secret(QByteArray("canary"))}}};
    QVERIFY(exportFiles(*plan, with)->first().bytes.contains("canary"));
    QVERIFY(exportPlan(request({account}, u"prf"_s), {})->secrets().isEmpty());
}

void TestExportPlan::whatCannotBeDoneIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("signs");
    QTest::addColumn<bool>("asPicture");
    QTest::newRow("signing without a signer") << u"mobileconfig"_s << true << false;
    QTest::newRow("signing what is not signed") << u"prf"_s << true << false;
    QTest::newRow("picture of another") << u"mobileconfig"_s << false << true;
}

void TestExportPlan::whatCannotBeDoneIsRefused()
{
    QFETCH(QString, format);
    QFETCH(bool, signs);
    QFETCH(bool, asPicture);
    const auto plan = exportPlan(request({sales()}, format), {});
    Wrapping wrapping{.asPicture = asPicture};
    if (signs) {
        wrapping.sign = SigningIdentity{};
    }
    QCOMPARE(exportFiles(*plan, {}, wrapping).error().code, Cause::Usage);
    QCOMPARE(exportPlan(request({sales()}, u"bogus"_s), {}).error().code, Cause::NotFound);
}

void TestExportPlan::signingIsDoneToEachFile()
{
    const ProfileWrappers wrappers{
        .sign = [](const QByteArray &bytes, const SigningIdentity &by) -> Result<QByteArray> {
            return by.certificate + bytes;
        }};
    const auto plan = exportPlan(request({sales()}), {});
    const auto files
        = exportFiles(*plan, {}, {.sign = SigningIdentity{.certificate = "signed:"}}, wrappers);
    QVERIFY(files);
    QVERIFY(files->first().bytes.startsWith("signed:<?xml"));
}

void TestExportPlan::secretsAreReadOneAfterTheOther()
{
    FakeStore keychain;
    const auto one = QUuid::createUuid(), other = QUuid::createUuid();
    keychain.entries = {{one, Secret(QByteArray("1"))}, {other, Secret(QByteArray("2"))}};
    const auto both = readSecrets(keychain, {one, other}, &keychain);
    QTRY_VERIFY(both.isFinished());
    QCOMPARE(both.result()->size(), 2);
    const auto missing = QUuid::createUuid();
    const auto some = readSecrets(keychain, {one, missing, other}, &keychain);
    QTRY_VERIFY(some.isFinished());
    QCOMPARE(some.result().error(),
        (Error{Cause::SecretMissing, missing.toString(QUuid::WithoutBraces)}));
}

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_exportplan.moc"
