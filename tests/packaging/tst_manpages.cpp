// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clihelp.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

QString fileText(const QString &name)
{
    QFile file(QStringLiteral(PACKAGING) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! A section of a man page: what its heading says, and the words of its tagged paragraphs.
struct Part {
    QString heading = {};
    QStringList tags = {};
};

//! Text without fonts, escapes and quotes.
QString plain(QString line)
{
    static const QRegularExpression font(u"\\\\f[A-Z]"_s);
    return line.remove(font).replace(u"\\-"_s, u"-"_s).remove(u'"');
}

QList<Part> parts(const QString &page)
{
    QList<Part> all;
    bool isTag = false;
    for (const auto &line : fileText(page).split(u'\n')) {
        if (line.startsWith(u".SS "_s) || line.startsWith(u".SH "_s)) {
            all << Part{.heading = plain(line.mid(4))};
        } else if (isTag && !all.isEmpty()) {
            all.last().tags << plain(line);
        }
        isTag = line == u".TP"_s;
    }
    return all;
}

QSet<QString> options(const Part &part)
{
    static const QRegularExpression option(u"(?<![a-z0-9-])--?[a-z][a-z0-9-]*"_s);
    QSet<QString> found;
    for (const auto &tag : part.tags) {
        auto matches = option.globalMatch(tag);
        while (matches.hasNext()) {
            found << matches.next().captured();
        }
    }
    return found;
}

QString sorted(const QSet<QString> &words)
{
    auto list = words.values();
    list.sort();
    return list.join(u' ');
}

} // namespace

//! The man pages say what the programs say, and all that is released names one version.
class TestManPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbStandsWithItsOptions();
    void noOtherVerbStands();
    void everyExitCodeStands();
    void everyOptionOfTheWindowStands();
    void pagesAreWellFormed_data();
    void pagesAreWellFormed();
    void versionsAgree();

private:
    Cli m_cli;
    const QList<Part> m_parts = parts(u"man/mailrig.1"_s);
};

void TestManPages::everyVerbStandsWithItsOptions()
{
    const auto verbs = helpVerbs(m_cli);
    QVERIFY(verbs.size() >= 18);
    for (const auto &verb : verbs) {
        QSet<QString> found;
        int own = 0;
        for (const auto &part : m_parts) {
            const bool isShared = part.heading == u"Options of every verb"_s
                || (part.heading.startsWith(u"Options of "_s) && part.heading.contains(verb));
            const bool isOwn = part.heading.startsWith(verb + u" [OPTIONS]"_s);
            own += isOwn ? 1 : 0;
            if (isShared || isOwn) {
                found += options(part);
            }
        }
        QVERIFY2(own == 1, qPrintable(verb));
        QCOMPARE(verb + u": "_s + sorted(found), verb + u": "_s + sorted(helpOptions(m_cli, verb)));
    }
}

void TestManPages::noOtherVerbStands()
{
    const auto verbs = helpVerbs(m_cli);
    for (const auto &part : m_parts) {
        if (part.heading.contains(u"[OPTIONS]"_s)) {
            const auto verb = part.heading.section(u" [OPTIONS]"_s, 0, 0);
            QVERIFY2(verbs.contains(verb), qPrintable(verb));
            // The arguments too, as the help writes them.
            const auto help
                = QString::fromUtf8(m_cli.run(verb.split(u' ') + QStringList{u"--help"_s}).out);
            auto usage = help.section(u'\n', 0, 0).section(u"[OPTIONS]"_s, 1).trimmed();
            QCOMPARE(
                part.heading.section(u"[OPTIONS]"_s, 1).trimmed(), usage.replace(u"…"_s, u"..."_s));
        }
    }
}

void TestManPages::everyExitCodeStands()
{
    const auto help = QString::fromUtf8(m_cli.run({u"--help"_s}).out);
    static const QRegularExpression number(u"\\b\\d+(?= [a-z])"_s);
    QStringList known;
    auto numbers = number.globalMatch(help.mid(help.indexOf(u"Exit codes:"_s)));
    while (numbers.hasNext()) {
        known << numbers.next().captured();
    }
    QVERIFY(known.size() >= 11);
    for (const auto &part : m_parts) {
        if (part.heading == u"EXIT STATUS"_s) {
            auto stands = part.tags;
            QCOMPARE(stands.replaceInStrings(u".B "_s, QString()), known);
            return;
        }
    }
    QFAIL("there is no section of exit codes");
}

void TestManPages::everyOptionOfTheWindowStands()
{
    QProcess gui;
    gui.start(QStringLiteral(MAILRIG_GUI), {u"--help"_s});
    QVERIFY(gui.waitForFinished(60'000));
    QCOMPARE(gui.exitCode(), 0);
    const auto known = optionsIn(QString::fromUtf8(gui.readAllStandardOutput()));
    QVERIFY(known.size() >= 6);
    for (const auto &part : parts(u"man/mailrig-gui.1"_s)) {
        if (part.heading == u"OPTIONS"_s) {
            QCOMPARE(sorted(options(part)), sorted(known));
            return;
        }
    }
    QFAIL("there is no section of options");
}

void TestManPages::pagesAreWellFormed_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("command line") << u"/man/mailrig.1"_s;
    QTest::newRow("window") << u"/man/mailrig-gui.1"_s;
}

void TestManPages::pagesAreWellFormed()
{
    QFETCH(QString, page);
    QProcess man;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"MANROFFSEQ"_s, QString());
    environment.insert(u"MANWIDTH"_s, u"80"_s);
    man.setProcessEnvironment(environment);
    man.start(u"man"_s,
        {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, QStringLiteral(PACKAGING) + page});
    QVERIFY(man.waitForFinished(60'000));
    QCOMPARE(man.readAllStandardError(), QByteArray());
    QCOMPARE(man.exitCode(), 0);
    const auto text = man.readAllStandardOutput();
    for (const auto *heading :
        {"NAME", "SYNOPSIS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"}) {
        QVERIFY2(text.contains(heading), heading);
    }
}

void TestManPages::versionsAgree()
{
    const auto changelog = fileText(u"changelog"_s).section(u'\n', 0, 0);
    QVERIFY2(changelog.startsWith(QStringLiteral("mailrig (" MAILRIG_VERSION ") ")),
        qPrintable(changelog));
    static const QRegularExpression release(u"<release version=\"([^\"]+)\""_s);
    QCOMPARE(release.match(fileText(u"org.mailrig.Mailrig.metainfo.xml"_s)).captured(1),
        QStringLiteral(MAILRIG_VERSION));
}

QTEST_GUILESS_MAIN(TestManPages)
#include "tst_manpages.moc"
