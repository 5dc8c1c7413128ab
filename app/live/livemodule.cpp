// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/liveservices.h"
#include "app/liveoauth.h"
#include "app/livewrappers.h"
#include "protocols/discovery/livediscoverer.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "protocols/transport/certificatefile.h"

#include <openssl/crypto.h>

namespace mailrig {

namespace {

constexpr int atOnce = 32; //!< tests

class LiveModule : public LiveServices {
public:
    LiveModule() { initializeMail(); }
    SecretStore &keychain() override { return m_keychain; }
    QFuture<Result<void>> unlockKeychain() override { return m_keychain.unlock(); }
    SecretStore &session() override { return m_session; }
    ConnectionChecker &checker() override { return m_checker; }
    SignIns &signIns() override { return m_oauth.signIns; }
    Discoverer &discoverer() override { return m_discoverer; }
    PostOffice &post() override { return m_post; }
    QFuture<Result<QList<CertificateFacts>>> readCertificates(
        const QString &path, const Secret &passphrase) override
    {
        return startReadingCertificates(path, passphrase);
    }
    ProfileWrappers wrappers(const Trust &trust) override { return liveWrappers(trust); }
    QStringList libraries() const override
    {
        return {QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION)).section(u' ', 0, 1),
            QStringLiteral("VMime " MAILRIG_VMIME_VERSION)};
    }

private:
    KeychainStore m_keychain;
    SessionStore m_session;
    LiveOAuth m_oauth{m_keychain};
    LiveCheck m_checker{atOnce, LiveCheck::Servers::EachTimeAnew, &m_oauth.tokens};
    LiveDiscoverer m_discoverer;
    LivePostOffice m_post{&m_oauth.tokens};
};

} // namespace

extern "C" Q_DECL_EXPORT LiveServices *mailrigLiveServices()
{
    return new LiveModule;
}

} // namespace mailrig
