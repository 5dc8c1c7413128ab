// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clihelp.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What bash offers behind the words of a command line, from the installed script and the program.
class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyVerbIsOffered();
    void everyOptionIsOffered();
    void whatFitsIsOffered_data();
    void whatFitsIsOffered();
    void aNameIsNeverACommand();
    void anUnreadableStoreHasNoNames();

private:
    //! Of each line, typed up to a Tab.
    [[nodiscard]] QList<QStringList> offered(const QStringList &lines) const;
    [[nodiscard]] QStringList offered(const QString &line) const
    {
        return offered(QStringList{line}).value(0);
    }
    //! In the usual store of the home folder.
    void store(const QStringList &arguments) const;

    Cli m_cli;
};

QList<QStringList> TestCompletion::offered(const QStringList &lines) const
{
    QProcess bash;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_cli.home());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_cli.home() + u"/config"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s,
        QFileInfo(QStringLiteral(MAILRIG_CLI)).path() + u':' + environment.value(u"PATH"_s));
    bash.setProcessEnvironment(environment);
    bash.setWorkingDirectory(m_cli.home() + u"/here"_s);
    bash.start(u"bash"_s,
        {u"--norc"_s, QStringLiteral(COMPLETE),
            QStringLiteral(PACKAGING) + u"/completion/mailrig.bash"_s});
    bash.write(lines.join(u'\n').toUtf8() + '\n');
    bash.closeWriteChannel();
    if (!bash.waitForFinished(120'000) || bash.exitCode() != 0) {
        qWarning("%s", bash.readAllStandardError().constData());
        return {};
    }
    QList<QStringList> all;
    auto answer = QString::fromUtf8(bash.readAllStandardOutput());
    answer.chop(1);
    for (const auto &line : answer.split(u'\n')) {
        all << line.split(u'\t', Qt::SkipEmptyParts);
    }
    return all;
}

void TestCompletion::store(const QStringList &arguments) const
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_cli.home() + u"/config"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(MAILRIG_CLI), arguments);
    QVERIFY2(program.waitForFinished() && program.exitCode() == 0,
        program.readAllStandardError().constData());
}

void TestCompletion::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"bash"_s).isEmpty(), "bash is needed");
    const QDir home(m_cli.home());
    QVERIFY(home.mkpath(u"here/a folder"_s));
    QVERIFY(!m_cli.file(u"here/chain.pem"_s, {}).isEmpty());
    store({u"environment"_s, u"set"_s, u"test"_s, u"HOST=a"_s, u"PORT=1"_s});
    store({u"environment"_s, u"set"_s, u"two $(touch x) words"_s});
    for (const auto &name : {u"sales"_s, u"support"_s}) {
        store({u"accounts"_s, u"add"_s, name, u"--address"_s, u"a@example.org"_s, u"--imap"_s,
            u"imap.example.org"_s, u"--no-outgoing"_s, u"--force"_s, u"--tag"_s, u"office"_s,
            u"--role"_s, u"desk"_s});
    }
    QVERIFY(!m_cli
                 .file(u"config/mailrig/secrets.json"_s,
                     R"({"secrets":[{"id":"3f0c5c9e-5ac4-4f0b-8a83-5a8e0c3a4d11",)"
                     R"("name":"key of sales"}]})"_ba)
                 .isEmpty());
}

void TestCompletion::everyVerbIsOffered()
{
    QSet<QString> first{u"help"_s};
    QMap<QString, QStringList> second;
    for (const auto &verb : helpVerbs(m_cli)) {
        first << verb.section(u' ', 0, 0);
        second[verb.section(u' ', 0, 0)] << verb.section(u' ', 1);
    }
    QVERIFY(first.size() > 5);
    const auto words = offered(u"mailrig "_s);
    QCOMPARE(QSet<QString>(words.cbegin(), words.cend()), first);
    QCOMPARE(offered(u"mailrig accounts "_s), second.value(u"accounts"_s));
    QCOMPARE(offered(u"mailrig secret "_s), second.value(u"secret"_s));
    QCOMPARE(offered(u"mailrig environment "_s), second.value(u"environment"_s));
    QCOMPARE(offered(u"mailrig certificate "_s), second.value(u"certificate"_s));
}

void TestCompletion::everyOptionIsOffered()
{
    const auto verbs = helpVerbs(m_cli);
    QVERIFY(verbs.size() >= 18);
    QStringList lines;
    for (const auto &verb : verbs) {
        lines << u"mailrig "_s + verb + u" --"_s;
    }
    const auto all = offered(lines);
    QCOMPARE(all.size(), verbs.size());
    for (qsizetype i = 0; i < verbs.size(); ++i) {
        auto known = helpOptions(m_cli, verbs.at(i));
        known.removeIf([](const QString &each) { return !each.startsWith(u"--"); }); // -h, -o
        QVERIFY2(known.size() >= 5, qPrintable(verbs.at(i)));
        const QSet<QString> found(all.at(i).cbegin(), all.at(i).cend());
        QVERIFY2(found == known, qPrintable(verbs.at(i) + u": "_s + all.at(i).join(u' ')));
    }
}

void TestCompletion::whatFitsIsOffered_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &line, const QStringList &words) {
        QTest::newRow(name) << line << words;
    };
    row("begun verb", u"mailrig acc"_s, {u"accounts"_s});
    row("begun option", u"mailrig probe --sec"_s, {u"--security"_s, u"--secret-fd"_s});
    row("an option given is not offered again", u"mailrig verify --all --al"_s, {});
    row("an option that may be repeated is", u"mailrig accounts set x --tag a --ta"_s,
        {u"--tag"_s});
    row("accounts", u"mailrig verify "_s, {u"sales"_s, u"support"_s});
    row("accounts not yet given", u"mailrig verify sales "_s, {u"support"_s});
    row("one account only", u"mailrig accounts set sales "_s, {});
    row("no names for a new account", u"mailrig accounts add "_s, {});
    row("behind an option with a value", u"mailrig verify --deadline 5 su"_s, {u"support"_s});
    row("behind options before the verb", u"mailrig --json --environment test verify su"_s,
        {u"support"_s});
    row("of another store", u"mailrig --store ~/none verify "_s, {});
    row("of a store by its tilde", u"mailrig --store ~/config/mailrig verify sa"_s, {u"sales"_s});
    row("secrets", u"mailrig accounts set sales --secret k"_s, {u"key\\ of\\ sales"_s});
    row("secrets in quotes", u"mailrig secret remove 'key"_s, {u"key of sales"_s});
    row("environments", u"mailrig --environment te"_s, {u"test"_s});
    row("variables to set", u"mailrig environment set test "_s, {u"HOST="_s, u"PORT="_s});
    row("variables to unset", u"mailrig environment unset test HOST "_s, {u"PORT"_s});
    row("protocols", u"mailrig probe --proto "_s, {u"imap"_s, u"pop3"_s, u"smtp"_s});
    row("security", u"mailrig probe --security s"_s, {u"starttls"_s});
    row("security behind =", u"mailrig probe --security=s"_s, {u"starttls"_s});
    row("mechanisms", u"mailrig probe --auth SCRAM"_s, {u"SCRAM-SHA-1"_s, u"SCRAM-SHA-256"_s});
    row("identity", u"mailrig probe --identity n"_s, {u"name-waived"_s});
    row("a pin is typed behind its colon", u"mailrig probe --identity pin:"_s, {});
    row("use of UTF-8", u"mailrig accounts set sales --smtp-utf8 o"_s, {u"on"_s, u"off"_s});
    row("tags", u"mailrig accounts set sales --tag "_s, {u"office"_s});
    row("roles", u"mailrig accounts set sales --role "_s, {u"desk"_s});
    row("fields", u"mailrig accounts show sales --field identity.s"_s, {u"identity.sender"_s});
    row("fields to set", u"mailrig accounts set sales --set incoming.sec"_s,
        {u"incoming.security="_s});
    row("values of a field", u"mailrig accounts set sales --set incoming.security=t"_s, {u"tls"_s});
    row("secrets of a field", u"mailrig accounts set sales --set incoming.credential.secret="_s,
        {u"key\\ of\\ sales"_s});
    row("files and folders", u"mailrig certificate check --chain "_s,
        {u"a folder"_s, u"chain.pem"_s});
    row("files behind =", u"mailrig certificate check --chain=ch"_s, {u"chain.pem"_s});
    row("folders", u"mailrig --store "_s, {u"a folder"_s});
    row("verbs to explain", u"mailrig help acc"_s, {u"accounts"_s});
    row("version", u"mailrig --vers"_s, {u"--version"_s});
    row("behind -- nothing is an option", u"mailrig verify -- --a"_s, {});
}

void TestCompletion::whatFitsIsOffered()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    auto found = offered(line);
    found.sort();
    words.sort();
    QCOMPARE(found, words);
}

void TestCompletion::aNameIsNeverACommand()
{
    QCOMPARE(offered(u"mailrig environment use two"_s),
        QStringList{u"two\\ \\$\\(touch\\ x\\)\\ words"_s});
    QCOMPARE(offered(u"mailrig environment use \"two"_s), QStringList{u"two \\$(touch x) words"_s});
    QCOMPARE(
        offered(u"mailrig environment set two\\ \\$\\(touch\\ x\\)\\ words "_s), QStringList());
    QCOMPARE(offered(u"mailrig environment use $(touch x) "_s), QStringList());
    QVERIFY(!QFile::exists(m_cli.home() + u"/here/x"_s));
}

void TestCompletion::anUnreadableStoreHasNoNames()
{
    // A file where the folder is expected.
    const auto lines = offered(QStringList{u"mailrig --store chain.pem verify "_s,
        u"mailrig --store chain.pem environment use "_s, u"mailrig --store chain.pem ver"_s});
    QCOMPARE(lines.value(0), QStringList());
    QCOMPARE(lines.value(1), QStringList());
    QCOMPARE(lines.value(2), QStringList{u"verify"_s});
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
