// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <QTemporaryDir>

namespace mailrig {

//! What a program said of a file.
struct Verdict {
    int exitCode = -1; //!< -1: it did not run
    QString output = {}, errors = {};
};

//! The home of a person whose mail programs are asked what they make of a file.
class ClientJudge {
public:
    ClientJudge();
    //! The file, mode 0600, in a folder of the home: its path.
    QString put(const ProfileFile &file, const QString &folder = {});
    //! `input`: a file it reads from; nothing is there to be read otherwise.
    Verdict ask(
        const QString &program, const QStringList &arguments, const QString &input = {}) const;
    //! What judge.py makes of each file; nothing if it refuses one.
    [[nodiscard]] QList<QJsonObject> askPython(const QString &kind, const QStringList &files) const;
    [[nodiscard]] QString home() const { return m_home.path(); }
    //! Whether what `hostileTexts` try to run has run.
    [[nodiscard]] bool isBroken() const;
    [[nodiscard]] QString marker() const { return home() + QStringLiteral("/BROKEN"); }

private:
    QTemporaryDir m_home;
};

namespace samples {

//! A usual account for IMAP (or POP3) and SMTP with a password on both sides.
[[nodiscard]] Account clientAccount(Protocol incoming = Protocol::Imap);
//! Texts that break out where nobody escapes; those that run something create the marker.
[[nodiscard]] QStringList hostileTexts(const QString &marker);
//! The account with the text in every place that the format's limits let it stand in.
[[nodiscard]] Account infested(
    const ProfileFormat &format, const Account &account, const QString &text);
//! The options with a password for the account's secret.
[[nodiscard]] WriteOptions withPassword(const Account &account, const QString &password);

} // namespace samples
} // namespace mailrig
