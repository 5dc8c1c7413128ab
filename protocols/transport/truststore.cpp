// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/truststore.h"

#include "protocols/transport/certificate.h"
#include "protocols/transport/opensslhandles.h"

#include <QDirIterator>
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
    std::timed_mutex mutex;
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

//! Where OpenSSL's environment variable points, or its built-in path.
QString place(const char *variable, const char *builtIn)
{
    return qEnvironmentVariable(variable, QString::fromLocal8Bit(builtIn));
}

QString systemFolder()
{
    return place(X509_get_default_cert_dir_env(), X509_get_default_cert_dir());
}

// The built-in file is the folder once more, as one bundle: parsing its 140 authorities takes
// longer than a login. It is read only if somebody names it, or nothing is hashed in the folder,
// of which the first entry tells: looking at all 300 takes longer than a login, too.
QString systemFile()
{
    if (qEnvironmentVariableIsSet(X509_get_default_cert_file_env())) {
        return qEnvironmentVariable(X509_get_default_cert_file_env());
    }
    const bool isHashed
        = QDirIterator(systemFolder(), {QStringLiteral("????????.0")}, QDir::Files).hasNext();
    return isHashed ? QString() : QString::fromLocal8Bit(X509_get_default_cert_file());
}

Result<void> addFile(X509_STORE *store, const QString &file, const Bounds &bounds)
{
    return readCertificateFile(file, bounds).map([store](const QList<Certificate> &authorities) {
        for (const Certificate &authority : authorities) {
            X509_STORE_add_cert(store, authority.x509());
        }
    });
}

Result<void> addSystem(X509_STORE *store, const Bounds &bounds)
{
    X509_LOOKUP *folder = X509_STORE_add_lookup(store, X509_LOOKUP_hash_dir());
    X509_LOOKUP_add_dir(folder, systemFolder().toLocal8Bit().constData(), X509_FILETYPE_PEM);
    const QString file = systemFile();
    if (file.isEmpty()) {
        return {};
    }
    const auto added = addFile(store, file, bounds);
    const bool isOver = !added
        && (added.error().code == Cause::Cancelled || added.error().code == Cause::TimedOut);
    // A system without authorities trusts nobody; that is a verdict's matter, no error here.
    return isOver ? added : Result<void>();
}

Result<Store> loadStore(const QStringList &files, bool systemStore, const Bounds &bounds)
{
    Store store(X509_STORE_new(), &X509_STORE_free);
    if (systemStore) {
        if (const auto added = addSystem(store.get(), bounds); !added) {
            return tl::unexpected(added.error());
        }
    }
    for (const QString &file : files) {
        if (const auto added = addFile(store.get(), file, bounds); !added) {
            return tl::unexpected(added.error());
        }
    }
    ERR_clear_error();
    return store;
}

} // namespace

Result<TrustStore> TrustStore::load(const Trust &trust, const QString &caFile, const Bounds &bounds)
{
    QStringList files;
    QString key
        = trust.systemStore ? systemFolder() + u'\n' + fingerprint(systemFile()) : QString();
    for (const QString &file : {trust.caFile, caFile}) {
        if (!file.isEmpty() && !files.contains(file)) {
            files += file;
            key += u'\n' + fingerprint(file);
        }
    }
    auto &loaded = loadedStores();
    // One loads, the others wait for it: within their bounds, like everybody who waits.
    std::unique_lock lock(loaded.mutex, std::defer_lock);
    do {
        if (const auto within = bounds.check(); !within) {
            return tl::unexpected(within.error());
        }
    } while (!lock.try_lock_for(std::chrono::milliseconds(50)));
    if (const auto known = loaded.stores.constFind(key); known != loaded.stores.cend()) {
        return TrustStore(*known);
    }
    return loadStore(files, trust.systemStore, bounds).map([&](const Store &store) {
        // Files that change again and again must not fill the memory.
        if (loaded.stores.size() >= 64) {
            loaded.stores.clear();
        }
        loaded.stores.insert(key, store);
        return TrustStore(store);
    });
}

} // namespace mailrig
