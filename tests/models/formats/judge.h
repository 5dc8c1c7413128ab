// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace mailrig {

//! What another program said of our output.
struct Judgement {
    int exitCode = -1; //!< -1: it is not installed, or did not end within half a minute
    QByteArray output = {}, complaint = {};
};

[[nodiscard]] inline Judgement judgement(
    const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        return {-1, {}, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace mailrig

//! Fails with what the judge complained of.
#define VERIFY_JUDGED(judged) QVERIFY2((judged).exitCode == 0, (judged).complaint.constData())
