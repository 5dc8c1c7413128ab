// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace mailrig {

//! What a run of the command line left behind.
struct CliResult {
    int code = -1; //!< -1: it did not end in time, or crashed
    QByteArray out = {}, err = {};
    //! The only line of the output; empty if it is not exactly one JSON object.
    [[nodiscard]] QJsonObject json() const;
    //! Every line as an object.
    [[nodiscard]] QList<QJsonObject> jsonLines() const;
};

//! The real program, run as a stranger would, with a home folder and a store of its own.
class Cli {
public:
    Cli();

    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    //! The same arguments and surroundings, for a test that does more than wait.
    void start(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] static CliResult finished(QProcess &process);

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QString store() const { return m_home.path() + QStringLiteral("/store"); }
    //! Writes a file into the home folder; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    void set(const QString &variable, const QString &value);

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace mailrig
