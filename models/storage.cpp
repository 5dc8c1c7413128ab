// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage.h"

#include "models/fieldwalk.h"
#include "models/signinclient.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QSettings>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostFiles = 50'000;

//! What the system says of a file; nothing is opened.
void look(StoredFile &file)
{
    const auto path = QFile::encodeName(file.path);
    struct stat found = {};
    if (::lstat(path.constData(), &found) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) {
            file.error = Error{Cause::FileUnreadable, qt_error_string(errno)};
        }
        return;
    }
    file.exists = true;
    if (S_ISLNK(found.st_mode)) {
        file.linkTarget = QFile::symLinkTarget(file.path);
        if (::stat(path.constData(), &found) != 0) {
            file.error = Error{Cause::FileUnreadable, qt_error_string(errno)};
            return;
        }
    }
    file.isFolder = S_ISDIR(found.st_mode);
    file.size = found.st_size;
    file.mode = static_cast<int>(found.st_mode & 07777U);
    file.changed = QDateTime::fromSecsSinceEpoch(found.st_mtime, Qt::UTC);
    if (::access(path.constData(), file.isFolder ? R_OK | X_OK : R_OK) != 0) {
        file.error = Error{Cause::FileUnreadable, qt_error_string(errno)};
    }
}

//! Collects the files of one store.
class Listing {
public:
    explicit Listing(const AccountStore &store)
        : m_store(store)
    {
    }

    void add(StoredFile::Kind kind, const QString &path, const QString &name = {})
    {
        StoredFile file{.kind = kind, .path = path, .name = name};
        look(file);
        for (const auto &each : m_store.unreadable()) {
            if (each.path == path) {
                file.error = each.error;
            }
        }
        m_known.insert(path);
        m_files << file;
    }

    //! Whatever else is in the folder; answers if that was all.
    bool addOthers(const QString &folder)
    {
        QStringList paths;
        QDirIterator all(folder,
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (all.hasNext() && paths.size() < mostFiles) {
            const auto path = all.next();
            if (!m_known.contains(path)) {
                paths << path;
            }
        }
        paths.sort();
        for (const auto &path : paths) {
            add(StoredFile::Kind::Other, path);
        }
        return !all.hasNext();
    }

    [[nodiscard]] const QList<StoredFile> &files() const { return m_files; }

private:
    const AccountStore &m_store;
    QList<StoredFile> m_files;
    QSet<QString> m_known;
};

QHash<QUuid, QList<Use>> usesOfSecrets(const AccountStore &store)
{
    QHash<QUuid, QList<Use>> uses;
    for (auto account : store.accounts()) {
        walk(account, {.secret = [&](const QString &path, QUuid &id) {
            if (!id.isNull()) {
                uses[id] << Use{account.id, account.name, path};
            }
        }});
    }
    for (const auto &app : store.oauthApps().list) {
        for (const auto &[id, field] : {std::pair(app.clientSecret, u"oauthApps.clientSecret"_s),
                 std::pair(app.clientCertificatePassphrase,
                     u"oauthApps.clientCertificatePassphrase"_s)}) {
            if (!id.isNull()) {
                uses[id] << Use{{}, app.name, field};
            }
        }
    }
    for (const auto &bundle : store.bundles().list) {
        for (const auto &[id, field] : {std::pair(bundle.passphrase, u"bundles.passphrase"_s),
                 std::pair(bundle.signPassphrase, u"bundles.signPassphrase"_s)}) {
            if (!id.isNull()) {
                uses[id] << Use{{}, bundle.name, field};
            }
        }
    }
    if (const auto proxy = store.settings().proxyPassword; !proxy.isNull()) {
        uses[proxy] << Use{{}, {}, u"settings.proxyPassword"_s};
    }
    return uses;
}

QList<KeychainEntry> entriesOf(const AccountStore &store)
{
    auto uses = usesOfSecrets(store);
    QList<KeychainEntry> entries;
    for (const auto &secret : store.secrets().list) {
        const KeychainEntry entry{
            .key = secret.id, .name = secret.name, .uses = uses.take(secret.id)};
        entries << entry; // moved from, GCC 12 takes its empty optional for uninitialized
    }
    for (const auto &account : store.accounts()) {
        for (const auto side : signers(account)) {
            const KeychainEntry entry{.key = grantOf(account.id, side),
                .uses = {{account.id, account.name, mailrig::name(side) + u".credential"_s}},
                .isGrant = true};
            entries << entry;
        }
    }
    const auto named = entries.size();
    for (auto each = uses.cbegin(); each != uses.cend(); ++each) {
        const KeychainEntry entry{.key = each.key(), .uses = each.value()};
        entries << entry;
    }
    std::sort(entries.begin() + named, entries.end(),
        [](const auto &one, const auto &other) { return one.key < other.key; });
    return entries;
}

QJsonObject toJson(const StoredFile &file)
{
    QJsonObject object{{u"path"_s, file.path}, {u"kind"_s, name(file.kind)},
        {u"exists"_s, file.exists}, {u"folder"_s, file.isFolder}};
    if (!file.name.isEmpty()) {
        object.insert(u"account"_s, file.name);
    }
    if (file.exists) {
        object.insert(u"size"_s, file.size);
        object.insert(u"mode"_s, u"%1"_s.arg(file.mode, 4, 8, QLatin1Char('0')));
        object.insert(u"changed"_s, file.changed.toString(Qt::ISODate));
    }
    if (!file.linkTarget.isEmpty()) {
        object.insert(u"linkTarget"_s, file.linkTarget);
    }
    if (file.error) {
        object.insert(u"code"_s, codeName(file.error->code));
        object.insert(u"detail"_s, file.error->detail);
    }
    return object;
}

QJsonObject toJson(const KeychainEntry &entry)
{
    QJsonArray uses;
    for (const auto &use : entry.uses) {
        uses << QJsonObject{{u"account"_s, use.name}, {u"field"_s, use.field}};
    }
    QJsonObject object{{u"key"_s, entry.key.toString(QUuid::WithoutBraces)},
        {u"name"_s, entry.name}, {u"state"_s, name(entry.state)}, {u"usedBy"_s, uses}};
    if (entry.isGrant) {
        object.insert(u"signIn"_s, true);
    }
    if (entry.error) {
        object.insert(u"code"_s, codeName(entry.error->code));
        object.insert(u"detail"_s, entry.error->detail);
    }
    return object;
}

} // namespace

void KeychainEntry::note(const Result<Secret> &answer)
{
    error.reset();
    if (answer) {
        state = State::InKeychain;
    } else if (answer.error().code == Cause::SecretMissing) {
        state = State::Missing;
    } else {
        state = State::Unreadable;
        error = answer.error();
    }
}

QString name(StoredFile::Kind value)
{
    static const QStringList names{u"storeFolder"_s, u"accountsFolder"_s, u"account"_s,
        u"historyFolder"_s, u"history"_s, u"environments"_s, u"secretNames"_s, u"oauthApps"_s,
        u"bundles"_s, u"settings"_s, u"lock"_s, u"windowState"_s, u"other"_s};
    return names.at(static_cast<int>(value));
}

QString name(KeychainEntry::State value)
{
    static const QStringList names{
        u"unasked"_s, u"inKeychain"_s, u"inMemory"_s, u"missing"_s, u"unreadable"_s};
    return names.at(static_cast<int>(value));
}

Storage storageOf(const AccountStore &store)
{
    using enum StoredFile::Kind;
    const auto &folder = store.folder();
    Listing listing(store);
    listing.add(StoreFolder, folder);
    listing.add(AccountsFolder, folder + u"/accounts"_s);
    for (const auto &account : store.accounts()) {
        listing.add(Account,
            folder + u"/accounts/"_s + account.id.toString(QUuid::WithoutBraces) + u".json"_s,
            account.name);
    }
    const auto history = folder + u"/history"_s;
    listing.add(HistoryFolder, history);
    for (const auto &account : store.accounts()) {
        const auto path = history + u'/' + account.id.toString(QUuid::WithoutBraces) + u".jsonl"_s;
        if (QFileInfo::exists(path)) { // of most accounts there is none
            listing.add(History, path, account.name);
        }
    }
    listing.add(Environments, folder + u"/environments.json"_s);
    listing.add(SecretNames, folder + u"/secrets.json"_s);
    listing.add(OAuthApps, folder + u"/oauthapps.json"_s);
    listing.add(Bundles, folder + u"/bundles.json"_s);
    listing.add(Settings, folder + u"/settings.json"_s);
    listing.add(Lock, folder + u"/.lock"_s);
    const bool isWhole = listing.addOthers(folder);
    listing.add(WindowState, windowStateFile());
    return {.folder = folder,
        .files = listing.files(),
        .isWhole = isWhole,
        .keychainService = u"mailrig"_s,
        .entries = entriesOf(store)};
}

QJsonObject toJson(const Storage &storage)
{
    QJsonArray files, entries;
    for (const auto &file : storage.files) {
        files << toJson(file);
    }
    for (const auto &entry : storage.entries) {
        entries << toJson(entry);
    }
    return {{u"folder"_s, storage.folder}, {u"files"_s, files}, {u"whole"_s, storage.isWhole},
        {u"keychain"_s,
            QJsonObject{{u"service"_s, storage.keychainService}, {u"entries"_s, entries}}}};
}

QString windowStateFile()
{
    return QSettings(u"mailrig"_s, u"mailrig-gui"_s).fileName();
}

} // namespace mailrig
