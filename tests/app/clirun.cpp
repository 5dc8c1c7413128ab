// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

QList<QJsonObject> CliResult::jsonLines() const
{
    QList<QJsonObject> lines;
    for (const auto &line : out.trimmed().split('\n')) {
        lines << QJsonDocument::fromJson(line).object();
    }
    return lines;
}

QJsonObject CliResult::json() const
{
    const auto lines = jsonLines();
    return lines.size() == 1 ? lines.constFirst() : QJsonObject();
}

Cli::Cli()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"HOME"_s, home());
    m_environment.insert(u"XDG_CONFIG_HOME"_s, home() + u"/config"_s);
    m_environment.remove(u"DISPLAY"_s);
    m_environment.remove(u"WAYLAND_DISPLAY"_s);
}

void Cli::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(MAILRIG_CLI), arguments + QStringList{u"--store"_s, store()});
}

CliResult Cli::finished(QProcess &process)
{
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {.code = isNormal ? process.exitCode() : -1,
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError()};
}

CliResult Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.waitForBytesWritten(5000);
    process.closeWriteChannel();
    return finished(process);
}

QString Cli::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(home() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    return file.fileName();
}

void Cli::set(const QString &variable, const QString &value)
{
    m_environment.insert(variable, value);
}

} // namespace mailrig
