// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importplan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

Account anna(const QString &name = u"anna"_s)
{
    Account account{.id = QUuid::createUuid(), .name = name};
    account.identity.address = u"anna@example.org"_s;
    account.incoming.host = u"imap.example.org"_s;
    account.outgoing.host = u"smtp.example.org"_s;
    return account;
}

//! What a reader would say of the same mailbox, with a password.
ReadProfile profile()
{
    ReadProfile read{.accounts = {anna({})}};
    auto &account = read.accounts.first();
    account.id = {};
    account.identity.displayName = u"Anna"_s;
    account.incoming.credential = {.type = CredentialType::Secret, .secret = QUuid::createUuid()};
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    read.secrets.insert(account.incoming.credential.secret, Secret(QByteArray("canary")));
    return read;
}

} // namespace

//! What an import would do, said before.
class TestImportPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameMailboxesAreDuplicates_data();
    void sameMailboxesAreDuplicates();
    void macrosOfStoredAccountsAreExpandedToCompare();
    void mergingKeepsWhatTheProfileDoesNotSay();
    void mergingLeavesMacrosThatSayTheSame();
    void replacingKeepsNameAndId();
    void droppedSecretsLeaveNoTrace();
    void anExactCopyIsSkipped();
    void theSecondOfTheSameMailboxIsSkipped();
    void onlyOneEntryMayChangeAStoredAccount();
    void namesAreFree();
    void foreignReferencesAreTakenOut();
    void strangersMacrosAreText();
    void unknownBytesAreRefused();
    void aWrapperIsOpened();
    void aPassphraseIsAskedFor();
    void wrappersWithinWrappersEnd();
    void manyAccountsTakeNoTime();
};

void TestImportPlan::sameMailboxesAreDuplicates_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isDuplicate");
    QTest::newRow("same") << u"anna@example.org"_s << u"imap.example.org"_s << QString() << true;
    QTest::newRow("other case") << u"Anna@Example.org"_s << u"IMAP.example.org"_s << QString()
                                << true;
    QTest::newRow("user said") << u"anna@example.org"_s << u"imap.example.org"_s
                               << u"anna@example.org"_s << true;
    QTest::newRow("other user") << u"anna@example.org"_s << u"imap.example.org"_s << u"anna"_s
                                << false;
    QTest::newRow("other host") << u"anna@example.org"_s << u"mail.example.org"_s << QString()
                                << false;
    QTest::newRow("other address")
        << u"bert@example.org"_s << u"imap.example.org"_s << QString() << false;
    QTest::newRow("no address") << QString() << u"imap.example.org"_s << QString() << false;
}

void TestImportPlan::sameMailboxesAreDuplicates()
{
    QFETCH(QString, address);
    QFETCH(QString, host);
    QFETCH(QString, user);
    const auto stored = anna();
    auto read = profile();
    read.accounts.first().identity.address = address;
    read.accounts.first().incoming.host = host;
    read.accounts.first().incoming.user = user;
    const auto plan = importPlan(read, {.existing = {stored}});
    QTEST(plan.entries.first().duplicate == stored.id, "isDuplicate");
}

void TestImportPlan::macrosOfStoredAccountsAreExpandedToCompare()
{
    auto stored = anna();
    stored.incoming.host = u"imap.${DOMAIN}"_s;
    const ImportContext context{
        .existing = {stored}, .environment = {.variables = {{u"DOMAIN"_s, u"example.org"_s}}}};
    QCOMPARE(importPlan(profile(), context).entries.first().duplicate, stored.id);
}

void TestImportPlan::mergingKeepsWhatTheProfileDoesNotSay()
{
    auto stored = anna();
    stored.description = u"mine"_s;
    stored.tags = {u"tag"_s};
    stored.incoming.port = u"1993"_s;
    stored.incoming.identityCheck.caFile = u"/ca.pem"_s;
    const auto plan = importPlan(profile(), {.existing = {stored}});
    QCOMPARE(plan.entries.first().choice, ImportChoice::Merge);
    const auto merged = plan.accountToStore(plan.entries.first(), &stored);
    QCOMPARE(merged.id, stored.id);
    QCOMPARE(merged.name, u"anna"_s);
    QCOMPARE(merged.description, u"mine"_s);
    QCOMPARE(merged.tags, stored.tags);
    QCOMPARE(merged.incoming.identityCheck.caFile, u"/ca.pem"_s);
    QCOMPARE(merged.identity.displayName, u"Anna"_s);
    QCOMPARE(merged.incoming.port, QString()); // the profile's is the default
    QCOMPARE(merged.incoming.credential.secret, plan.secrets.keys().constFirst());
    QCOMPARE(merged.outgoing.credential.type, CredentialType::SameAsIncoming);
}

void TestImportPlan::mergingLeavesMacrosThatSayTheSame()
{
    auto stored = anna();
    stored.incoming.host = u"imap.${DOMAIN}"_s;
    stored.incoming.port = u"993"_s;
    stored.incoming.user = u"${address}"_s;
    const auto plan = importPlan(profile(),
        {.existing = {stored}, .environment = {.variables = {{u"DOMAIN"_s, u"example.org"_s}}}});
    const auto merged = plan.accountToStore(plan.entries.first(), &stored);
    QCOMPARE(merged.incoming.host, stored.incoming.host);
    QCOMPARE(merged.incoming.port, stored.incoming.port);
    QCOMPARE(merged.incoming.user, stored.incoming.user);
    QCOMPARE(merged.identity.displayName, u"Anna"_s);
}

void TestImportPlan::replacingKeepsNameAndId()
{
    auto stored = anna();
    stored.description = u"mine"_s;
    stored.incoming.credential = {.type = CredentialType::Secret, .secret = QUuid::createUuid()};
    auto plan = importPlan(profile(), {.existing = {stored}});
    plan.chooseForDuplicates(ImportChoice::Replace);
    auto replaced = plan.accountToStore(plan.entries.first(), &stored);
    QCOMPARE(replaced.id, stored.id);
    QCOMPARE(replaced.name, stored.name);
    QVERIFY(replaced.description.isEmpty());
    QVERIFY(replaced.incoming.credential.secret != stored.incoming.credential.secret);
    plan.chooseForSecrets(SecretChoice::Drop);
    replaced = plan.accountToStore(plan.entries.first(), &stored);
    QCOMPARE(replaced.incoming.credential.secret, stored.incoming.credential.secret);
}

void TestImportPlan::droppedSecretsLeaveNoTrace()
{
    auto plan = importPlan(profile(), {});
    QCOMPARE(plan.entries.first().secrets.size(), 1);
    QCOMPARE(
        plan.entries.first().secrets.first().fields, QStringList{u"incoming.credential.secret"_s});
    plan.chooseForSecrets(SecretChoice::Drop);
    const auto account = plan.accountToStore(plan.entries.first(), nullptr);
    QVERIFY(account.incoming.credential.secret.isNull());
    QCOMPARE(account.incoming.credential.type, CredentialType::Secret);
}

void TestImportPlan::anExactCopyIsSkipped()
{
    auto read = profile();
    read.secrets.clear();
    auto stored = read.accounts.first();
    stored.id = QUuid::createUuid();
    stored.name = u"anna"_s;
    stored.incoming.credential.secret = {};
    QCOMPARE(importPlan(read, {.existing = {stored}}).entries.first().choice, ImportChoice::Skip);
}

void TestImportPlan::theSecondOfTheSameMailboxIsSkipped()
{
    auto read = profile();
    read.accounts << read.accounts.first();
    auto plan = importPlan(read, {});
    QCOMPARE(plan.entries.at(0).choice, ImportChoice::Add);
    QCOMPARE(plan.entries.at(1).choice, ImportChoice::Skip);
    QCOMPARE(plan.entries.at(1).twin, 0);
    plan.chooseForDuplicates(ImportChoice::KeepBoth);
    QCOMPARE(plan.entries.at(1).choice, ImportChoice::Add);
    QCOMPARE(plan.added(), 2);
}

void TestImportPlan::onlyOneEntryMayChangeAStoredAccount()
{
    auto read = profile();
    read.accounts << read.accounts.first();
    auto plan = importPlan(read, {.existing = {anna()}});
    for (const auto choice : {ImportChoice::Merge, ImportChoice::Replace}) {
        plan.chooseForDuplicates(choice);
        QCOMPARE(plan.changed(), 1);
    }
    QVERIFY(!plan.entries.at(1).possibleChoices().contains(ImportChoice::Merge));
}

void TestImportPlan::namesAreFree()
{
    auto read = profile();
    read.accounts.first().name = u"Sales"_s;
    read.accounts << read.accounts.first() << read.accounts.first();
    read.accounts[2].name = u"two words\x01"_s;
    auto taken = anna(u"sales"_s);
    taken.incoming.host = u"elsewhere.example.org"_s;
    const auto plan = importPlan(read, {.existing = {taken, anna(u"sales-2"_s)}});
    QCOMPARE(plan.entries.at(0).account.name, u"Sales-3"_s);
    QCOMPARE(plan.entries.at(1).account.name, u"Sales-4"_s);
    QCOMPARE(plan.entries.at(2).account.name, u"two-words"_s);
}

void TestImportPlan::foreignReferencesAreTakenOut()
{
    auto read = profile();
    const auto known = QUuid::createUuid();
    read.secrets.clear();
    read.accounts.first().outgoing.credential = {.type = CredentialType::Secret, .secret = known};
    const auto plan = importPlan(read, {.secrets = {known}});
    const auto &entry = plan.entries.first();
    QVERIFY(entry.account.incoming.credential.secret.isNull());
    QCOMPARE(entry.account.outgoing.credential.secret, known);
    QCOMPARE(entry.notes.size(), 1);
    QCOMPARE(entry.notes.first().field, u"incoming.credential.secret"_s);
}

void TestImportPlan::strangersMacrosAreText()
{
    auto account = anna();
    account.identity.displayName = u"${env:HOME}"_s;
    account.outgoing.credential.type = CredentialType::None;
    const auto files = profileFormat(u"mobileconfig"_s)->write({account}, {});
    QVERIFY(files);
    const auto plan = importPlan(files->first().bytes, {}, {});
    QVERIFY(plan);
    QCOMPARE(plan->format, u"mobileconfig"_s);
    QCOMPARE(plan->entries.first().account.identity.displayName, u"$${env:HOME}"_s);
}

void TestImportPlan::unknownBytesAreRefused()
{
    QCOMPARE(importPlan("nothing", {}, {}).error(), Error{Cause::FileMalformed});
    QCOMPARE(importPlan("nothing", u"bogus"_s, {}).error().code, Cause::NotFound);
    QCOMPARE(importPlan("nothing", u"prf"_s, {}).error().code, Cause::NotFound); // written only
}

namespace {

ProfileWrapper box(bool wantsPassphrase)
{
    return {.name = u"box"_s,
        .wantsPassphrase = wantsPassphrase,
        .recognizes = [](const QByteArray &bytes) { return bytes.startsWith("box:"); },
        .open = [](const QByteArray &bytes, const Secret & /*passphrase*/) -> Result<Unwrapped> {
            return Unwrapped{bytes.mid(4), ProfileSignature{.subject = u"CN=box"_s}};
        }};
}

} // namespace

void TestImportPlan::aWrapperIsOpened()
{
    const auto files = profileFormat(u"mobileconfig"_s)->write({anna()}, {});
    const auto plan = importPlan("box:" + files->first().bytes, {}, {}, {.readers = {box(false)}});
    QVERIFY(plan);
    QCOMPARE(plan->entries.size(), 1);
    QCOMPARE(plan->signature->subject, u"CN=box"_s);
}

void TestImportPlan::aPassphraseIsAskedFor()
{
    const ProfileWrappers wrappers{.readers = {box(true)}};
    const auto files = profileFormat(u"mobileconfig"_s)->write({anna()}, {});
    const auto bytes = "box:" + files->first().bytes;
    QCOMPARE(importPlan(bytes, {}, {}, wrappers).error(), (Error{Cause::SecretMissing, u"box"_s}));
    QVERIFY(importPlan(bytes, {}, {}, wrappers, Secret(QByteArray("open"))));
    QVERIFY(importPlan(bytes, u"box"_s, {}, wrappers, Secret(QByteArray("open"))));
}

void TestImportPlan::wrappersWithinWrappersEnd()
{
    const auto many = QByteArray("box:").repeated(1000);
    QCOMPARE(
        importPlan(many, {}, {}, {.readers = {box(false)}}).error().code, Cause::FileMalformed);
}

void TestImportPlan::manyAccountsTakeNoTime()
{
    ReadProfile read;
    ImportContext context;
    for (int i = 0; i < 2'000; ++i) {
        auto each = anna(u"same"_s);
        each.identity.address = u"user%1@example.org"_s.arg(i);
        read.accounts << each;
        each.name = u"stored%1"_s.arg(i);
        context.existing << each;
    }
    QElapsedTimer time;
    time.start();
    const auto plan = importPlan(read, context);
    QCOMPARE(plan.entries.size(), 2'000);
    QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
