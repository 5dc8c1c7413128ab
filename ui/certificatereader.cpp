// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatereader.h"

#include "models/whendone.h"
#include "ui/services.h"
#include "ui/workspace.h"

#include <QPromise>

#include <memory>

namespace mailrig {

namespace {

using Read = Result<QList<CertificateFacts>>;

QFuture<Read> answer(const Error &error)
{
    return QtFuture::makeReadyFuture(Read(tl::unexpected(error)));
}

//! Looks for the passphrase in memory, then in the keychain, and reads the file with it.
class EncryptedFile {
public:
    EncryptedFile(const Services &services, QObject *here, QString file, QUuid passphrase)
        : m_services(services)
        , m_here(here)
        , m_file(std::move(file))
        , m_passphrase(passphrase)
        , m_promise(std::make_shared<QPromise<Read>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<Read> read() const
    {
        // Each step runs where the workspace lives: stores are for that thread only.
        onceDone(m_services.readCertificate(m_file, {}), m_here, [self = *this](const Read &read) {
            if (read || self.m_passphrase.isNull() || read.error().code != Cause::SecretMissing) {
                self.end(read);
            } else {
                self.readWith(self.m_services.session);
            }
        });
        return m_promise->future();
    }

private:
    void readWith(SecretStore &store) const
    {
        onceDone(store.read(m_passphrase), m_here,
            [self = *this, isMemory = &store == &m_services.session](const Result<Secret> &secret) {
                if (secret) {
                    onceDone(self.m_services.readCertificate(self.m_file, *secret), self.m_here,
                        [self](const Read &read) { self.end(read); });
                } else if (isMemory) {
                    self.readWith(self.m_services.keychain);
                } else {
                    self.end(tl::unexpected(secret.error()));
                }
            });
    }
    void end(const Read &read) const
    {
        m_promise->addResult(read);
        m_promise->finish();
    }

    const Services &m_services;
    QObject *m_here;
    QString m_file;
    QUuid m_passphrase;
    std::shared_ptr<QPromise<Read>> m_promise; //!< whoever waits is told if nothing comes of it
};

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
        return EncryptedFile(services, const_cast<Workspace *>(&workspace), file, id).read();
    };
}

} // namespace mailrig
