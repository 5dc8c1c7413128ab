// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/rosterexport.h"
#include "models/macro.h"

#include <QBuffer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Kind = RosterFault::Kind;
using Use = RosterColumn::Use;

namespace {

Account pattern()
{
    Account account{.id = QUuid::fromString(u"{7d3a8a4e-41c9-4ad4-8f3d-0e5d2a6d1b11}"_s),
        .name = u"staff"_s,
        .label = u"${TEAM} mail"_s};
    account.identity.address = u"${LOGIN}@example.org"_s;
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential.type = CredentialType::Secret;
    account.outgoing.host = u"${SMTP}"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

//! What a roster makes of some bytes.
struct Made {
    explicit Made(QByteArray bytes, const Account &account = pattern(),
        const QMap<QString, QString> &variables = {{u"SMTP"_s, u"smtp.example.org"_s}})
    {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        RosterReader reader(device);
        columns = columnsFor(reader.headers().value_or(QStringList()), variablesIn(account));
        Roster roster(reader,
            {.pattern = account,
                .columns = columns,
                .context = {.environment = {.name = u"e"_s, .variables = variables}}});
        while (const auto next = roster.next()) {
            if (*next) {
                accounts << **next;
            } else {
                faults << next->error();
            }
        }
    }
    QList<RosterColumn> columns;
    QList<RosterAccount> accounts;
    QList<RosterFault> faults;
};

} // namespace

//! Rows of people to accounts and profiles.
class TestRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersFindTheirFields_data();
    void headersFindTheirFields();
    void headersFindTheTemplatesVariables();
    void noFieldOrVariableIsTakenTwice();
    void rowsFillFieldsAndVariables();
    void emptyCellsLeaveWhatIsThere();
    void aRowWithoutAddressIsBadWhereAColumnIsForIt();
    void columnsThatComeToNothingAreTold();
    void macrosInARowAreOnlyText();
    void badRowsAreToldWithTheirLine();
    void passwordsAreSecrets();
    void theSameRowGetsTheSameId();
    void lateMembersOfJsonAreVariables();
    void aProfileIsWrittenForEachGoodRow();
    void passwordsStayOutUnlessAskedFor();
    void manyGoInOneFile();
    void aFullDiskEndsTheRun();
    void theRunCanBeStopped();
};

void TestRoster::headersFindTheirFields_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<RosterColumn::Use>("use");
    QTest::addColumn<QString>("name");
    QTest::newRow("E-Mail") << u"E-Mail"_s << Use::Field << u"identity.address"_s;
    QTest::newRow("email address") << u"Email Address"_s << Use::Field << u"identity.address"_s;
    QTest::newRow("full name") << u"Full_Name"_s << Use::Field << u"identity.displayName"_s;
    QTest::newRow("user") << u"User name"_s << Use::Field << u"incoming.user"_s;
    QTest::newRow("German") << u"Benutzername"_s << Use::Field << u"incoming.user"_s;
    QTest::newRow("path") << u"outgoing.port"_s << Use::Field << u"outgoing.port"_s;
    QTest::newRow("password") << u"Password"_s << Use::Password << QString();
    QTest::newRow("second password") << u"SMTP password"_s << Use::OutgoingPassword << QString();
    QTest::newRow("variable") << u"TEAM"_s << Use::Variable << u"TEAM"_s;
    QTest::newRow("with a blank") << u"Cost centre"_s << Use::Variable << u"Cost_centre"_s;
    QTest::newRow("with a figure") << u"2nd"_s << Use::Variable << u"_2nd"_s;
}

void TestRoster::headersFindTheirFields()
{
    QFETCH(QString, header);
    const auto column = columnsFor({header}).constFirst();
    QTEST(column.use, "use");
    QTEST(column.use == Use::Field ? column.field : column.variable, "name");
}

void TestRoster::headersFindTheTemplatesVariables()
{
    const QStringList variables{u"MAIL"_s, u"Cost_centre"_s, u"team"_s, u"TEAM"_s};
    QCOMPARE(columnsFor({u"mail"_s}, variables).constFirst().variable, u"MAIL"_s);
    QCOMPARE(columnsFor({u"cost centre"_s}, variables).constFirst().variable, u"Cost_centre"_s);
    QCOMPARE(columnsFor({u"TEAM"_s}, variables).constFirst().variable, u"TEAM"_s);
    QCOMPARE(
        columnsFor({u"Team"_s}, variables).constFirst().variable, u"Team"_s); // which is meant?
    QCOMPARE(columnsFor({u"mail"_s}).constFirst().field, u"identity.address"_s);
}

void TestRoster::noFieldOrVariableIsTakenTwice()
{
    const auto columns = columnsFor({u"email"_s, u"mail"_s, u"a b"_s, u"a-b"_s, u"a_b"_s});
    QSet<QString> names;
    for (const auto &each : columns) {
        names << each.field + each.variable;
        QVERIFY(each.use != Use::Variable || isVariableName(each.variable));
    }
    QCOMPARE(names.size(), columns.size());
    for (const auto &path : rosterFields()) {
        if (path != u"name") { // which is the person's
            QCOMPARE(columnsFor({path}).constFirst().field, path);
        }
    }
}

void TestRoster::rowsFillFieldsAndVariables()
{
    const Made made("LOGIN,name,TEAM\nanna,Anna Ås,Sales\n"_ba);
    QCOMPARE(made.accounts.size(), 1);
    const auto &account = made.accounts.first().account;
    QCOMPARE(account.identity.address, u"anna@example.org"_s);
    QVERIFY(account.identity.displayName.startsWith(u"Anna"));
    QCOMPARE(account.label, u"Sales mail"_s);
    QCOMPARE(account.outgoing.host, u"smtp.example.org"_s);
    QCOMPARE(account.name, u"anna@example.org"_s);
}

void TestRoster::emptyCellsLeaveWhatIsThere()
{
    const Made made("LOGIN,SMTP,host,TEAM\nanna,,,T\nbert,out.example.org,in.example.org,T\n"_ba);
    QCOMPARE(made.accounts.size(), 2);
    QCOMPARE(made.accounts.at(0).account.outgoing.host, u"smtp.example.org"_s);
    QCOMPARE(made.accounts.at(0).account.incoming.host, u"imap.example.org"_s);
    QCOMPARE(made.accounts.at(1).account.outgoing.host, u"out.example.org"_s);
    QCOMPARE(made.accounts.at(1).account.incoming.host, u"in.example.org"_s);
}

void TestRoster::aRowWithoutAddressIsBadWhereAColumnIsForIt()
{
    auto account = pattern();
    account.identity.address = u"staff@example.org"_s;
    account.label = u"Mail"_s;
    const Made made("email,name\nanna@example.org,Anna\n ,Nobody\nbert@x.org,Bert\n"_ba, account);
    QCOMPARE(made.accounts.size(), 2);
    QCOMPARE(made.faults.size(), 1);
    QCOMPARE(made.faults.first().line, 3);
    QCOMPARE(made.faults.first().kind, Kind::Invalid);
    QCOMPARE(made.faults.first().field, u"identity.address"_s);
    QCOMPARE(made.faults.first().issue->kind, IssueKind::Missing);
    const Made lines("{\"email\":\"a@x.org\",\"n\":1}\n{\"n\":2}\n"_ba, account);
    QCOMPARE(lines.faults.size(), 1);
    QCOMPARE(lines.faults.first().line, 2);
}

void TestRoster::columnsThatComeToNothingAreTold()
{
    auto account = pattern();
    const Environment environment{.variables = {{u"SMTP"_s, u"${REGION}.example.org"_s}}};
    const auto unused = [&](const QStringList &headers) {
        return unusedColumns(columnsFor(headers, variablesIn(account)), account, environment);
    };
    QCOMPARE(unused({u"LOGIN"_s, u"TEAM"_s, u"REGION"_s, u"email"_s, u"password"_s}), {});
    QCOMPARE(unused({u"foo"_s, u"LOGIN"_s, u"bar"_s}), (QStringList{u"foo"_s, u"bar"_s}));
}

void TestRoster::macrosInARowAreOnlyText()
{
    const Made made("LOGIN,name,TEAM\nanna,${env:HOME},${LOGIN}\n"_ba);
    QCOMPARE(made.accounts.size(), 1);
    QCOMPARE(made.accounts.first().account.identity.displayName, u"${env:HOME}"_s);
    QCOMPARE(made.accounts.first().account.label, u"${LOGIN} mail"_s);
}

void TestRoster::badRowsAreToldWithTheirLine()
{
    const Made made("LOGIN,TEAM,port\nanna,T,993\nbad user@,T,993\nanna,T,993\nbert,T,70000\n"
                    "carl,T\ndora,T,143\n"_ba);
    QCOMPARE(made.accounts.size(), 2);
    QCOMPARE(made.faults.size(), 4);
    QCOMPARE(made.faults.at(0).kind, Kind::Invalid);
    QCOMPARE(made.faults.at(0).field, u"identity.address"_s);
    QCOMPARE(made.faults.at(0).line, 3);
    QCOMPARE(made.faults.at(1).kind, Kind::Repeated);
    QCOMPARE(made.faults.at(1).line, 4);
    QCOMPARE(made.faults.at(2).kind, Kind::Invalid);
    QCOMPARE(made.faults.at(2).field, u"incoming.port"_s);
    QCOMPARE(made.faults.at(3).kind, Kind::TooFewCells);
    const Made unknown("LOGIN\nanna\n"_ba);
    QCOMPARE(unknown.faults.size(), 1);
    QCOMPARE(unknown.faults.first().kind, Kind::MacroUnresolved);
    QCOMPARE(unknown.faults.first().detail, u"TEAM"_s);
}

void TestRoster::passwordsAreSecrets()
{
    const Made made(
        "LOGIN,TEAM,password,smtp password\nanna,T,one,\nbert,T,one,two\ncarl,T,,\n"_ba);
    QCOMPARE(made.accounts.size(), 3);
    const auto &anna = made.accounts.at(0);
    QCOMPARE(anna.secrets.size(), 1);
    QCOMPARE(
        anna.secrets.value(anna.account.incoming.credential.secret), Secret(QByteArray("one")));
    QCOMPARE(anna.account.outgoing.credential.type, CredentialType::SameAsIncoming);
    const auto &bert = made.accounts.at(1);
    QCOMPARE(
        bert.secrets.value(bert.account.outgoing.credential.secret), Secret(QByteArray("two")));
    QVERIFY(made.accounts.at(2).secrets.isEmpty());
}

void TestRoster::theSameRowGetsTheSameId()
{
    const auto bytes = "LOGIN,TEAM\nanna,T\nbert,T\n"_ba;
    const Made one(bytes), other(bytes);
    QCOMPARE(one.accounts.at(0).account.id, other.accounts.at(0).account.id);
    QVERIFY(one.accounts.at(0).account.id != one.accounts.at(1).account.id);
}

void TestRoster::lateMembersOfJsonAreVariables()
{
    const Made made(
        "{\"email\":\"a@x.org\",\"TEAM\":\"T\",\"LOGIN\":\"l\"}\n"
        "{\"email\":\"b@x.org\",\"LOGIN\":\"l\",\"SMTP\":\"late.x.org\",\"TEAM\":\"T\"}\n"_ba);
    QCOMPARE(made.faults, {});
    QCOMPARE(made.accounts.at(1).account.outgoing.host, u"late.x.org"_s);
    QCOMPARE(made.accounts.at(1).account.identity.address, u"b@x.org"_s);
}

namespace {

//! A run into memory.
struct Written {
    explicit Written(QByteArray bytes, RosterExport how, const QString &format = u"mobileconfig"_s)
    {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        RosterReader reader(device);
        const auto columns = columnsFor(*reader.headers(), variablesIn(pattern()));
        Roster roster(reader,
            {.pattern = pattern(),
                .columns = columns,
                .context = {.environment = {.variables = {{u"SMTP"_s, u"s.example.org"_s}}}}});
        how.format = profileFormat(format);
        if (!how.keep) {
            how.keep = [this](const ProfileFile &file) {
                files << file;
                return Result<void>();
            };
        }
        how.onFault = [this](const RosterFault &fault) { faults << fault; };
        progress = exportRoster(roster, how);
    }
    QList<ProfileFile> files;
    QList<RosterFault> faults;
    Result<RosterProgress> progress;
};

const auto people = "LOGIN,TEAM,password\nanna,T,canary-one\nbad@,T,x\nbert,T,canary-two\n"_ba;

} // namespace

void TestRoster::aProfileIsWrittenForEachGoodRow()
{
    const Written written(people, {});
    QVERIFY(written.progress);
    QCOMPARE(written.progress->good, 2);
    QCOMPARE(written.progress->bad, 1);
    QCOMPARE(written.files.size(), 2);
    QVERIFY(written.files.at(0).name != written.files.at(1).name);
    const auto read = profileFormat(u"mobileconfig"_s)->read(written.files.at(1).bytes);
    QVERIFY(read);
    QCOMPARE(read->accounts.first().identity.address, u"bert@example.org"_s);
    QCOMPARE(Written(people, {}).files, written.files);
}

void TestRoster::passwordsStayOutUnlessAskedFor()
{
    for (const auto &each : Written(people, {}).files) {
        QVERIFY(!each.bytes.contains("canary"));
    }
    const Written with(people, {.withSecrets = true});
    QVERIFY(with.files.at(0).bytes.contains("canary-one"));
    QVERIFY(with.files.at(1).bytes.contains("canary-two"));
    QVERIFY(!with.files.at(1).bytes.contains("canary-one"));
}

void TestRoster::manyGoInOneFile()
{
    const Written written(people, {.isOneFile = true});
    QCOMPARE(written.files.size(), 1);
    const auto read = profileFormat(u"mobileconfig"_s)->read(written.files.first().bytes);
    QVERIFY(read);
    QCOMPARE(read->accounts.size(), 2);
}

void TestRoster::aFullDiskEndsTheRun()
{
    int asked = 0;
    const Written written(people, {.keep = [&asked](const ProfileFile & /*file*/) {
        ++asked;
        return Result<void>(failure(Cause::FileUnwritable, u"full"_s));
    }});
    QVERIFY(!written.progress);
    QCOMPARE(written.progress.error().code, Cause::FileUnwritable);
    QCOMPARE(asked, 1);
}

void TestRoster::theRunCanBeStopped()
{
    const Written written(
        people, {.onProgress = [](const RosterProgress &far) { return far.good < 1; }});
    QVERIFY(!written.progress);
    QCOMPARE(written.progress.error().code, Cause::Cancelled);
    QCOMPARE(written.files.size(), 1);
}

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
