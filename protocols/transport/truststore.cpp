// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/truststore.h"

#include "protocols/transport/certificate.h"
#include "protocols/transport/opensslhandles.h"

#include <QFileInfo>
#include <QHash>

#include <openssl/x509_vfy.h>

#include <mutex>

namespace mailrig {
namespace {

using Store = std::shared_ptr<X509_STORE>;

//! What was loaded, by what it was loaded from. An authority file changes rarely, but a batch asks
//! for it with every login.
struct LoadedStores {
    std::mutex mutex;
    QHash<QString, Store> stores;
};

LoadedStores &loadedStores()
{
    static LoadedStores loaded;
    return loaded;
}

QString fingerprint(const QString &file)
{
    const QFileInfo info(file);
    return QStringLiteral("%1\n%2\n%3")
        .arg(info.absoluteFilePath())
        .arg(info.lastModified().toMSecsSinceEpoch())
        .arg(info.size());
}

Result<Store> loadStore(const QStringList &files, bool systemStore)
{
    Store store(X509_STORE_new(), &X509_STORE_free);
    if (systemStore && X509_STORE_set_default_paths(store.get()) != 1) {
        return failure(Cause::FileUnreadable, opensslWords());
    }
    for (const QString &file : files) {
        const auto authorities = readCertificateFile(file);
        if (!authorities) {
            return tl::unexpected(authorities.error());
        }
        for (const Certificate &authority : *authorities) {
            X509_STORE_add_cert(store.get(), authority.x509());
        }
    }
    ERR_clear_error(); // a system without a bundle file, only a directory
    return store;
}

} // namespace

Result<TrustStore> TrustStore::load(const Trust &trust, const QString &caFile)
{
    QStringList files;
    QString key = trust.systemStore ? QStringLiteral("system") : QString();
    for (const QString &file : {trust.caFile, caFile}) {
        if (!file.isEmpty() && !files.contains(file)) {
            files += file;
            key += u'\n' + fingerprint(file);
        }
    }
    auto &loaded = loadedStores();
    const std::scoped_lock lock(loaded.mutex);
    if (const auto known = loaded.stores.constFind(key); known != loaded.stores.cend()) {
        return TrustStore(*known);
    }
    return loadStore(files, trust.systemStore).map([&](const Store &store) {
        // Files that change again and again must not fill the memory.
        if (loaded.stores.size() >= 64) {
            loaded.stores.clear();
        }
        loaded.stores.insert(key, store);
        return TrustStore(store);
    });
}

} // namespace mailrig
