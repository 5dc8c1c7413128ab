// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificatefile.h"

#include "protocols/transport/clientidentity.h"
#include "protocols/transport/tlscontext.h"

#include <QPromise>
#include <QThreadPool>

namespace mailrig {

Result<QList<CertificateFacts>> readCertificateFacts(const QString &path, const Secret &passphrase)
{
    if (const auto plain = readCertificateFile(path)) {
        return factsOf(*plain);
    } else if (plain.error().code != Cause::FileMalformed) {
        return tl::unexpected(plain.error());
    }
    return readClientIdentity(path, passphrase).map([](const ClientIdentity &identity) {
        return factsOf(identity.chain);
    });
}

QFuture<Result<QList<CertificateFacts>>> startReadingCertificates(
    const QString &path, const Secret &passphrase)
{
    const auto promise = std::make_shared<QPromise<Result<QList<CertificateFacts>>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, passphrase] {
        promise->addResult(readCertificateFacts(path, passphrase));
        promise->finish();
        leaveTls();
    });
    return promise->future();
}

} // namespace mailrig
