// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "models/exchange/wrappers.h"
#include "models/ports.h"
#include "models/signin.h"

#include <functional>
#include <memory>

class QIODevice;
class QSettings;

namespace mailrig {

class Discoverer;
class PostOffice;

//! What the window works with; all of it outlives the window.
struct Services {
    AccountStore &store;
    SecretStore &keychain; //!< of the system
    SecretStore &session; //!< in memory, until the program ends
    ConnectionChecker &checker;
    //! Has the desktop ask the person to open the keychain.
    std::function<QFuture<Result<void>>()> unlock;
    //! A whole file, or none: FileUnwritable. Any thread.
    std::function<Result<void>(const QString &path, const QByteArray &bytes)> writeFile;
    ProcessEnvironment processEnvironment;
    //! The certificates of a PEM, DER or PKCS #12 file; SecretMissing if it is encrypted and the
    //! passphrase is empty; FileUnreadable, FileMalformed.
    std::function<QFuture<Result<QList<CertificateFacts>>>(
        const QString &path, const Secret &passphrase)>
        readCertificate = {};
    QString environment = {}; //!< the chosen one's name; empty: what the settings say
    Trust trust = {}; //!< of this run, before that of the settings, if it is not the default
    QSettings *geometry = nullptr; //!< remembers sizes; null: nothing is remembered
    SignIns *signIns = nullptr; //!< null: nobody can sign in by OAuth here
    //! Has the system's browser open a web address; false if there is none.
    std::function<bool(const QUrl &)> openBrowser = {};
    //! A whole file: FileUnreadable; FileMalformed for one over 16 MiB. Any thread.
    std::function<Result<QByteArray>(const QString &path)> readFile = {};
    //! A file to be read piece by piece, open; FileUnreadable. Any thread.
    std::function<Result<std::unique_ptr<QIODevice>>(const QString &path)> openFile = {};
    //! Signatures, seals and pictures around profiles, as they are to be judged now. GUI thread;
    //! what it gives is for any.
    std::function<ProfileWrappers()> wrappers = [] { return ProfileWrappers(); };
    //! Whether the desktop is set to dark colours; null: not known here.
    std::function<bool()> desktopIsDark = {};
    //! "OpenSSL 3.0.15": what runs beneath, besides Qt.
    std::function<QStringList()> libraries = [] { return QStringList(); };
    //! Finds settings by an address; null: the bundled table is all that is known here.
    Discoverer *discoverer = nullptr;
    PostOffice *post = nullptr; //!< mail through an account; null: there is none here
};

} // namespace mailrig
