// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vmimedialogue.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

Protocol protocolOf(const QString &file)
{
    return file.startsWith("imap"_L1) ? Protocol::Imap
        : file.startsWith("pop3"_L1)  ? Protocol::Pop3
                                      : Protocol::Smtp;
}

//! Whether a process of its own gets through the dialogue.
bool survives(Protocol protocol, const QByteArray &server, bool filtered)
{
    const pid_t child = fork();
    if (child == 0) {
        for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE}) {
            std::signal(signal, SIG_DFL); // Qt Test's own would call a debugger
        }
        const int null = dup(STDERR_FILENO);
        close(STDERR_FILENO); // a sanitizer's report is no news here
        vmimeDialogue(protocol, Mechanism::Plain, server, filtered, true);
        dup2(null, STDERR_FILENO);
        std::_Exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addFiles(const QString &folder)
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file :
        QDir(QStringLiteral(MAILRIG_TEST_DATA "/fuzz/") + folder).entryInfoList(QDir::Files)) {
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

} // namespace

class ReplyFilterVmimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vmimeAloneCrashesAndWithTheFilterDoesNot_data() { addFiles(u"crashes"_s); }
    void vmimeAloneCrashesAndWithTheFilterDoesNot()
    {
        QFETCH(QString, path);
        const QByteArray server = contents(path);
        const Protocol protocol = protocolOf(QFileInfo(path).fileName());
        QVERIFY(!survives(protocol, server, false));
        QVERIFY(survives(protocol, server, true));
    }

    void goodServersGetThrough_data() { addFiles(u"good"_s); }
    void goodServersGetThrough()
    {
        QFETCH(QString, path);
        const Protocol protocol = protocolOf(QFileInfo(path).fileName());
        const DialogueOutcome outcome = vmimeDialogue(
            protocol, Mechanism::Plain, contents(path), true, path.contains("fetch"_L1));
        QVERIFY(outcome.signedIn);
        QVERIFY2(outcome.finished, outcome.sent.constData());
    }
};

QTEST_APPLESS_MAIN(ReplyFilterVmimeTest)
#include "tst_replyfiltervmime.moc"
