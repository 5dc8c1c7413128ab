// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportplan.h"
#include "models/oauthprovider.h"

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
    void mappedMacrosInTheAddressAreFound();
    void mappedMacrosNobodyUsesAreTold();
    void whatOnlyTheAppSaysIsALoss();
    void oauthAppsGoAlong_data();
    void oauthAppsGoAlong();
    void whatIsKnownOfMicrosoftIsSaidWhereItHasTo();
    void clientSecretsGoAlongOrAreLost_data();
    void clientSecretsGoAlongOrAreLost();
    void aSideThatIsNotThereLosesNothing();
    void missingRolesRefuse();
    void aMissingSecretRefusesNothing();
    void refusedAccountsAreNotWritten();
    void theSameRequestGivesTheSameBytes();
    void filesHaveDifferentNames();
    void secretsStayOutUnlessGiven();
    void whatCannotBeDoneIsRefused_data();
    void whatCannotBeDoneIsRefused();
    void signingIsDoneToEachFile();
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

void TestExportPlan::mappedMacrosInTheAddressAreFound()
{
    auto account = sales();
    account.identity.address = u"${user}@example.org"_s;
    account.incoming.user = u"${address}"_s;
    account.outgoing.user = u"${address.local}"_s;
    auto wanted = request({account});
    wanted.macros = {{u"user"_s, u"%USERNAME%"_s}};
    const auto plan = exportPlan(wanted, {});
    const auto &entry = plan->entries.first();
    QVERIFY2(!entry.isRefused(), qPrintable(entry.refusal.value_or(Error{}).detail));
    QCOMPARE(entry.written.identity.address, u"%USERNAME%@example.org"_s);
    QCOMPARE(entry.written.incoming.user, u"%USERNAME%@example.org"_s);
    QCOMPARE(entry.written.outgoing.user, u"%USERNAME%"_s);
}

void TestExportPlan::mappedMacrosNobodyUsesAreTold()
{
    auto account = sales();
    account.incoming.user = u"${LOGIN}"_s;
    auto wanted = request({account});
    wanted.macros = {{u"USER"_s, u"%u"_s}, {u"usr"_s, u"%u"_s}};
    const auto plan
        = exportPlan(wanted, {.environment = {.variables = {{u"LOGIN"_s, u"org/${USER}"_s}}}});
    QCOMPARE(plan->unusedMacros, {u"usr"_s});
    QCOMPARE(exportPlan(request({account}), {})->unusedMacros, QStringList());
}

void TestExportPlan::whatOnlyTheAppSaysIsALoss()
{
    OAuthApp app{.id = QUuid::createUuid(),
        .name = u"own"_s,
        .clientId = u"CID"_s,
        .authorizationUrl = u"https://login.example.org/authorize"_s,
        .tokenUrl = u"https://login.example.org/token"_s,
        .revocationUrl = u"https://login.example.org/revoke"_s};
    auto account = sales();
    account.incoming.credential = {.type = CredentialType::AuthorizationCode, .oauthApp = app.id};
    const auto lost = [&] {
        QStringList fields;
        const auto plan = exportPlan(request({account}, u"mailrig"_s), {.apps = {.list = {app}}});
        for (const auto &each : plan->entries.first().notes) {
            if (each.kind == ProfileNote::Kind::Loss) {
                fields << each.field;
            }
        }
        return fields;
    };
    QCOMPARE(lost(), {u"incoming.credential.revocationUrl"_s});
    app.registrationUrl = u"https://login.example.org/register"_s;
    app.revocationUrl.clear();
    QCOMPARE(lost(), {u"incoming.credential.registrationUrl"_s});
    // Known of its server: the reader finds it, too.
    app = {.id = app.id,
        .name = u"goog"_s,
        .provider = u"google"_s,
        .clientId = u"CID"_s,
        .revocationUrl = oauthProvider(u"google"_s)->app.revocationUrl};
    QVERIFY(!app.revocationUrl.isEmpty());
    QCOMPARE(lost(), QStringList());
}

void TestExportPlan::oauthAppsGoAlong_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("Splunk, sending") << u"splunk-smtp"_s << "CID123"_ba;
    QTest::newRow("Splunk, reading") << u"splunk-imap"_s << "CID123"_ba;
    QTest::newRow("autoconfig") << u"autoconfig"_s << "<oAuth2>"_ba;
    QTest::newRow("PACC") << u"pacc"_s << "accounts.google.com"_ba;
    QTest::newRow("Mailrig's own") << u"mailrig"_s << "CID123"_ba;
    QTest::newRow("sheet") << u"sheet-markdown"_s << "CID123"_ba;
}

void TestExportPlan::oauthAppsGoAlong()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, said);
    const OAuthApp app{.id = QUuid::createUuid(),
        .name = u"goog"_s,
        .provider = u"google"_s,
        .clientId = u"${CID}"_s};
    auto account = sales();
    account.incoming.credential = {.type = CredentialType::AuthorizationCode, .oauthApp = app.id};
    auto wanted = request({account}, format);
    wanted.macros = {{u"CID"_s, u"CID123"_s}};
    const auto plan = exportPlan(wanted, {.apps = {.list = {app}}});
    const auto &entry = plan->entries.first();
    QVERIFY2(!entry.isRefused(), qPrintable(entry.refusal.value_or(Error{}).detail));
    QVERIFY(entry.written.incoming.credential.oauthApp.isNull());
    QVERIFY(entry.written.incoming.credential.tokenUrl.startsWith(u"https://"));
    QCOMPARE(plan->unusedMacros, QStringList());
    const auto files = exportFiles(*plan, {});
    QVERIFY(files);
    QVERIFY2(files->first().bytes.contains(said), files->first().bytes.constData());
    if (format == u"mailrig") {
        const auto back = profileFormat(format)->read(files->first().bytes);
        QVERIFY(back);
        QCOMPARE(back->notes, QList<ProfileNote>());
        const auto read = back->accounts.first().incoming.credential;
        QCOMPARE(read, entry.written.incoming.credential);
    }
}

//! A format that says "Microsoft 365" needs no hosts, and there is no loss in what it leaves out.
void TestExportPlan::whatIsKnownOfMicrosoftIsSaidWhereItHasTo()
{
    auto account = sales();
    account.type = AccountType::Microsoft365;
    account.microsoft365.tenant = u"example.org"_s;
    account.incoming.host.clear();
    account.outgoing.host.clear();
    account.incoming.credential = {.type = CredentialType::AuthorizationCode, .clientId = u"c"_s};
    const auto host = [&account](const QString &format) {
        return exportPlan(request({account}, format), {})->entries.first().written.incoming.host;
    };
    QCOMPARE(host(u"autoconfig"_s), u"outlook.office365.com"_s);
    QCOMPARE(host(u"mobileconfig"_s), QString());
    QCOMPARE(host(u"mailrig"_s), QString());
    const auto plan = exportPlan(request({account}, u"mobileconfig"_s), {});
    QVERIFY(!hasLoss(plan->entries.first(), u"incoming.host"_s));
}

void TestExportPlan::clientSecretsGoAlongOrAreLost_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("Splunk, reading") << u"splunk-imap"_s << true;
    QTest::newRow("Splunk, sending") << u"splunk-smtp"_s << true;
    QTest::newRow("autoconfig") << u"autoconfig"_s << true;
    QTest::newRow("Mailrig's own") << u"mailrig"_s << true;
    QTest::newRow("Apple") << u"mobileconfig"_s << false;
    QTest::newRow("Thunderbird's code") << u"thunderbird-qr"_s << false;
    QTest::newRow("msmtp") << u"msmtp"_s << false;
}

void TestExportPlan::clientSecretsGoAlongOrAreLost()
{
    QFETCH(QString, format);
    QFETCH(bool, isHeld);
    const OAuthApp app{.id = QUuid::createUuid(),
        .name = u"goog"_s,
        .provider = u"google"_s,
        .clientId = u"CID123"_s,
        .clientSecret = QUuid::createUuid()};
    auto account = sales();
    account.incoming.credential = {.type = CredentialType::AuthorizationCode, .oauthApp = app.id};
    account.outgoing.credential = account.incoming.credential;
    account.outgoing.clientCertificate = {.file = u"/c.pem"_s, .passphrase = QUuid::createUuid()};
    const auto plan = exportPlan(request({account}, format), {.apps = {.list = {app}}});
    const auto &entry = plan->entries.first();
    QVERIFY2(!entry.isRefused(), qPrintable(entry.refusal.value_or(Error{}).detail));
    QCOMPARE(plan->secrets().contains(app.clientSecret), isHeld);
    const bool isWhole = format == u"mailrig";
    QCOMPARE(plan->secrets().contains(account.outgoing.clientCertificate.passphrase), isWhole);
    QCOMPARE(
        hasLoss(entry, u"outgoing.credential.clientSecret"_s), !isHeld && format != u"splunk-imap");
    if (format != u"splunk-imap") { // which has no such side
        QCOMPARE(hasLoss(entry, u"outgoing.clientCertificate.passphrase"_s), !isWhole);
    }
    const WriteOptions with{.secrets = {{app.clientSecret, Secret(QByteArray("canary"))}}};
    QCOMPARE(exportFiles(*plan, with)->first().bytes.contains("canary"), isHeld);
    QVERIFY(!exportFiles(*plan, {})->first().bytes.contains("canary"));
}

void TestExportPlan::aSideThatIsNotThereLosesNothing()
{
    auto account = sales();
    account.incoming.security = Security::StartTls;
    const auto sending = exportPlan(request({account}, u"splunk-smtp"_s), {});
    QVERIFY(hasLoss(sending->entries.first(), u"incoming.protocol"_s));
    QVERIFY(hasLoss(sending->entries.first(), u"incoming.host"_s));
    QVERIFY(!hasLoss(sending->entries.first(), u"incoming.security"_s));
    account.outgoing = {.protocol = Protocol::None, .security = Security::StartTls};
    for (const auto &row : profileFormats()) {
        if (!row.write) {
            continue;
        }
        for (const auto &each : losses(row, account)) {
            QVERIFY2(!each.field.startsWith(u"outgoing."_s) || each.field == u"outgoing.protocol",
                qPrintable(row.name + u' ' + each.field));
        }
    }
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

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_exportplan.moc"
