// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoverer.h"
#include "models/exchange/wrappers.h"
#include "models/messages/mailports.h"
#include "models/signin.h"

namespace mailrig {

//! Everything the window works with that talks to servers, to the keychain or to OpenSSL. It comes
//! as a module of its own, since the libraries it needs take as long to load as the window takes
//! to be painted. GUI thread, but for what says otherwise.
class LiveServices {
public:
    virtual ~LiveServices() = default;
    [[nodiscard]] virtual SecretStore &keychain() = 0;
    //! Has the desktop ask the person to open the keychain: KeychainRefused if they do not.
    [[nodiscard]] virtual QFuture<Result<void>> unlockKeychain() = 0;
    [[nodiscard]] virtual SecretStore &session() = 0;
    [[nodiscard]] virtual ConnectionChecker &checker() = 0;
    [[nodiscard]] virtual SignIns &signIns() = 0;
    [[nodiscard]] virtual Discoverer &discoverer() = 0;
    [[nodiscard]] virtual PostOffice &post() = 0;
    //! As startReadingCertificates.
    [[nodiscard]] virtual QFuture<Result<QList<CertificateFacts>>> readCertificates(
        const QString &path, const Secret &passphrase)
        = 0;
    //! Safe for many threads once they are there. Signers are judged by this trust.
    [[nodiscard]] virtual ProfileWrappers wrappers(const Trust &trust) = 0;
    //! "OpenSSL 3.0.15".
    [[nodiscard]] virtual QStringList libraries() const = 0;
};

//! What the module gives out; whoever calls it owns the services. After QApplication was made, and
//! destroyed before it.
extern "C" LiveServices *mailrigLiveServices();

} // namespace mailrig
