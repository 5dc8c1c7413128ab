// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatereader.h"

#include "ui/services.h"
#include "ui/workspace.h"

namespace mailrig {

namespace {

using Read = Result<QList<CertificateFacts>>;

QFuture<Read> answer(const Error &error)
{
    return QtFuture::makeReadyFuture(Read(tl::unexpected(error)));
}

} // namespace

CertificateReader certificateReader(const Services &services, const Workspace &workspace)
{
    return [&services, &workspace](const QString &file, QUuid id) -> QFuture<Read> {
        if (!services.readCertificate) {
            return answer({.code = Cause::FileUnreadable, .detail = file});
        }
        if (const auto typed = workspace.typedSecret(id)) {
            return services.readCertificate(file, *typed);
        }
        // Each step runs where the workspace lives: stores are for that thread only.
        auto *here = const_cast<Workspace *>(&workspace);
        const auto withSecret = [&services, file](const Result<Secret> &secret) {
            return secret ? services.readCertificate(file, *secret) : answer(secret.error());
        };
        return services.readCertificate(file, {})
            .then(here,
                [&services, here, id, withSecret](const Read &read) {
                    if (read || id.isNull() || read.error().code != Cause::SecretMissing) {
                        return QtFuture::makeReadyFuture(read);
                    }
                    return services.session.read(id)
                        .then(here,
                            [&services, here, id, withSecret](const Result<Secret> &secret) {
                                return secret
                                    ? withSecret(secret)
                                    : services.keychain.read(id).then(here, withSecret).unwrap();
                            })
                        .unwrap();
                })
            .unwrap();
    };
}

} // namespace mailrig
