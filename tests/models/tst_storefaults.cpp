// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountstore.h"
#include "verifyresult.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! A system call of a write: strace injects by name and by how many of it came before.
struct Call {
    QString name;
    int ordinal = 0;
};

//! What a run of storewriter came to.
struct Ending {
    bool killed = false;
    int code = 0;
    QByteArray output;
};

const auto writer = QStringLiteral(MAILRIG_STORE_WRITER);

Ending run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {.code = -1, .output = "hangs"};
    }
    const bool killed = process.exitStatus() == QProcess::CrashExit || process.exitCode() == 137;
    return {killed, process.exitCode(),
        process.readAllStandardOutput() + process.readAllStandardError()};
}

//! Every system call between storewriter's marks but those that only ask for memory.
QList<Call> recordedCalls(const QString &record)
{
    static const QRegularExpression line(u"^(?:\\d+ +)?(\\w+)\\((.*)$"_s);
    static const QStringList memory{u"mmap"_s, u"munmap"_s, u"brk"_s, u"mprotect"_s, u"madvise"_s,
        u"futex"_s, u"access"_s, u"getrandom"_s};
    QFile file(record);
    QHash<QString, int> counts;
    QList<Call> calls;
    bool isWriting = false;
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    while (!file.atEnd()) {
        const auto match = line.match(QString::fromUtf8(file.readLine().trimmed()));
        if (!match.hasMatch()) {
            continue;
        }
        const auto name = match.captured(1);
        const auto ordinal = ++counts[name];
        if (match.captured(2).contains(u"\"/write-"_s)) {
            isWriting = match.captured(2).contains(u"begins"_s);
        } else if (isWriting && !memory.contains(name)) {
            calls << Call{name, ordinal};
        }
    }
    return calls;
}

} // namespace

class TstStoreFaults : public QObject {
    Q_OBJECT

    QString m_strace = QStandardPaths::findExecutable(u"strace"_s);
    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->filePath(u"store"_s); }

    //! A store with two accounts, or none if the verb makes the first.
    void prepare(const QString &verb)
    {
        m_dir = std::make_unique<QTemporaryDir>();
        if (verb == u"first"_s) {
            return;
        }
        AccountStore store(folder());
        for (const auto &name : {u"mine"_s, u"other"_s}) {
            QVERIFY_RESULT(store.add({.name = name, .description = u"old"_s}));
        }
    }

    QStringList words(const QString &verb) const
    {
        return {verb == u"first"_s ? u"add"_s : verb, folder(),
            verb == u"add"_s || verb == u"first"_s ? u"new"_s : u"mine"_s, QString(9000, u'n')};
    }

    //! The names and descriptions there are, each file whole, private, and under its own name.
    QStringList contents()
    {
        AccountStore store(folder());
        if (!store.load() || !store.unreadable().isEmpty()) {
            return {u"unreadable"_s};
        }
        QStringList lines;
        for (const auto &each : store.accounts()) {
            lines << each.name + u' ' + each.description.left(3);
        }
        for (const auto &sub : {u""_s, u"/accounts"_s}) {
            for (const auto &info : QDir(folder() + sub).entryInfoList(QDir::Files)) {
                const auto others
                    = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
                if (info.suffix() == u"json"_s && (info.permissions() & others)) {
                    lines << u"readable by others: "_s + info.fileName();
                }
            }
        }
        return lines;
    }

private Q_SLOTS:
    void aWriteIsWholeOrNotThere_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const QStringList both{u"mine old"_s, u"other old"_s};
        for (const auto *fault : {"signal=KILL", "error=ENOSPC", "error=EIO"}) {
            const auto row = [&](const char *verb, const QStringList &before,
                                 const QStringList &after) {
                QTest::addRow("%s, %s", verb, fault)
                    << QString::fromLatin1(verb) << QString::fromLatin1(fault) << before << after;
            };
            row("save", both, {u"mine nnn"_s, u"other old"_s});
            if (qstrcmp(fault, "error=EIO") == 0) {
                continue;
            }
            row("first", {}, {u"new nnn"_s});
            row("add", both, {u"mine old"_s, u"new nnn"_s, u"other old"_s});
            row("remove", both, {u"other old"_s});
        }
    }
    void aWriteIsWholeOrNotThere()
    {
        if (m_strace.isEmpty()) {
            QSKIP("strace is not installed");
        }
        QFETCH(const QString, verb);
        QFETCH(const QString, fault);
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);

        prepare(verb);
        const auto record = m_dir->filePath(u"record"_s);
        const auto good
            = run(m_strace, QStringList{u"-f"_s, u"-o"_s, record, writer} + words(verb));
        QVERIFY2(good.code == 0 && !good.killed, good.output.constData());
        QCOMPARE(contents(), after);
        const auto calls = recordedCalls(record);
        QVERIFY2(calls.size() > 20, qPrintable(QString::number(calls.size())));

        int failures = 0;
        for (const auto &call : calls) {
            prepare(verb);
            const auto inject
                = u"inject=%1:%2:when=%3"_s.arg(call.name, fault, QString::number(call.ordinal));
            const auto ending = run(m_strace,
                QStringList{u"-f"_s, u"-qqq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s,
                    u"trace="_s + call.name, u"-e"_s, inject, writer}
                    + words(verb));
            const auto found = contents();
            const auto what
                = inject + u": "_s + QString::fromUtf8(ending.output) + found.join(u", "_s);
            QVERIFY2(found == before || found == after, qPrintable(what));
            if (fault == u"signal=KILL"_s) {
                QVERIFY2(ending.killed, qPrintable(what));
            } else {
                QVERIFY2(ending.code == 0 || ending.code == 1, qPrintable(what));
                QVERIFY2(ending.code == 1 || found == after, qPrintable(what)); // success is true
                failures += ending.code;
            }
            if (call.name == u"rename"_s || call.name == u"write"_s || call.name == u"unlink"_s) {
                QVERIFY2(ending.killed || ending.code != 0, qPrintable(what));
            }
            // Whatever happened, the next write succeeds: no lock and no debris stands in its way.
            AccountStore next(folder());
            QVERIFY_RESULT(next.load());
            QVERIFY_RESULT(next.add({.name = u"next"_s}));
        }
        if (fault != u"signal=KILL"_s) {
            QVERIFY2(failures > 3, qPrintable(QString::number(failures)));
        }
    }

    void aSyncThatFailsIsSaid()
    {
        if (m_strace.isEmpty()) {
            QSKIP("strace is not installed");
        }
        // The file's first, and the folder's last: between them QSaveFile's own.
        prepare(u"save"_s);
        const auto ending = run(m_strace,
            QStringList{u"-f"_s, u"-qqq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"trace=fsync"_s,
                u"-e"_s, u"inject=fsync:error=EIO:when=1"_s, writer}
                + words(u"save"_s));
        QCOMPARE(ending.code, 1);
        QCOMPARE(ending.output.trimmed(), QByteArray("fileUnwritable"));
        QCOMPARE(contents(), (QStringList{u"mine old"_s, u"other old"_s}));
    }

    void manyProgramsWriteAtOnceAndNothingIsLost()
    {
        prepare(u"save"_s);
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < 8; ++i) {
            all.push_back(std::make_unique<QProcess>());
            all.back()->start(writer, {u"add"_s, folder(), u"p%1"_s.arg(i % 4), u"by %1"_s.arg(i)});
        }
        int written = 0;
        for (const auto &each : all) {
            QVERIFY(each->waitForFinished(60'000));
            const auto output = each->readAllStandardOutput().trimmed();
            QVERIFY2(each->exitCode() == 0 || output == "nameTaken", output.constData());
            written += each->exitCode() == 0 ? 1 : 0;
        }
        QCOMPARE(written, 4); // each name once
        QCOMPARE(contents().size(), 6);
    }

    void twoProgramsThatSaveOneAccountDoNotOverwriteEachOther()
    {
        prepare(u"save"_s);
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        auto mine = *store.find(u"mine");
        QCOMPARE(run(writer, {u"save"_s, folder(), u"mine"_s, u"theirs"_s}).code, 0);
        mine.description = u"ours"_s;
        QCOMPARE(store.save(mine).error().code, Cause::FileChanged);
        QCOMPARE(contents(), (QStringList{u"mine the"_s, u"other old"_s}));
    }
};

QTEST_GUILESS_MAIN(TstStoreFaults)
#include "tst_storefaults.moc"
