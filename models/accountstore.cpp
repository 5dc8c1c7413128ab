// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountstore.h"

#include "models/accountjson.h"
#include "models/storelock.h"
#include "models/storewatch.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

namespace {

constexpr auto patience = 2000ms;

QString environmentsPath(const QString &folder)
{
    return folder + u"/environments.json"_s;
}

QString secretsPath(const QString &folder)
{
    return folder + u"/secrets.json"_s;
}

QString oauthAppsPath(const QString &folder)
{
    return folder + u"/oauthapps.json"_s;
}

QString bundlesPath(const QString &folder)
{
    return folder + u"/bundles.json"_s;
}

QString settingsPath(const QString &folder)
{
    return folder + u"/settings.json"_s;
}

bool isBefore(const Account &one, const Account &other)
{
    return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
}

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

AccountStore::AccountStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

AccountStore::~AccountStore() = default;

QString AccountStore::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/mailrig"_s;
}

QString AccountStore::pathOf(QUuid id) const
{
    return m_folder + u"/accounts/"_s + id.toString(QUuid::WithoutBraces) + u".json"_s;
}

QStringList AccountStore::accountFiles() const
{
    const QDir folder(m_folder + u"/accounts"_s);
    QStringList paths;
    // System: broken links and pipes, which are to be listed as unreadable. No wildcard: it is a
    // regular expression to Qt, half a megabyte of library that a start needs for nothing else.
    for (const auto &name : folder.entryList(QDir::Files | QDir::System)) {
        if (name.endsWith(u".json"_s, Qt::CaseInsensitive)) {
            paths << folder.filePath(name);
        }
    }
    return paths;
}

StoreFile &AccountStore::file(const QString &path)
{
    return m_files.try_emplace(path, path).first->second;
}

template <class T, class F> void AccountStore::readInto(T &value, const QString &path, F fromJson)
{
    auto read = file(path).read().and_then([&](const QJsonObject &object) {
        return fromJson(object).map_error([&path](const Error &error) {
            return Error{error.code, path + u": "_s + error.detail};
        });
    });
    if (read) {
        value = *read;
    } else {
        value = {};
        m_unreadable << UnreadableFile{path, read.error()};
    }
}

std::optional<Account> AccountStore::readAccount(const QString &path)
{
    std::optional<Account> account;
    readInto(account, path, [&path](const QJsonObject &object) -> Result<std::optional<Account>> {
        auto read = accountFromJson(object);
        if (!read) {
            return tl::unexpected(read.error());
        }
        const auto id = QUuid::fromString(QFileInfo(path).completeBaseName());
        if (read->id.isNull()) {
            read->id = id;
        }
        // A copy made by hand: two accounts of one id cannot be told apart.
        if (id.isNull() || read->id != id) {
            return failure(Cause::FileMalformed, u"id: "_s + QFileInfo(path).completeBaseName());
        }
        return *read;
    });
    return account;
}

Result<void> AccountStore::load()
{
    for (const auto &folder : {m_folder, m_folder + u"/accounts"_s}) {
        const QFileInfo info(folder);
        if (info.exists() && !(info.isDir() && info.isReadable() && info.isExecutable())) {
            return failure(Cause::FileUnreadable, folder);
        }
    }
    m_files.clear();
    m_unreadable.clear();
    auto &accounts = changeableAccounts();
    accounts.clear();
    const auto paths = accountFiles();
    accounts.reserve(paths.size());
    for (const auto &path : paths) {
        if (auto account = readAccount(path)) {
            accounts.append(*std::move(account));
        }
    }
    // Once, and not with each: `put` would move the others out of its way ten thousand times.
    sortAccounts();
    readInto(m_environments, environmentsPath(m_folder), environmentsFromJson);
    readInto(m_secrets, secretsPath(m_folder), secretListFromJson);
    readInto(m_oauthApps, oauthAppsPath(m_folder), oauthAppsFromJson);
    readInto(m_bundles, bundlesPath(m_folder), bundlesFromJson);
    readInto(m_settings, settingsPath(m_folder), settingsFromJson);
    if (m_watch) {
        m_watch->renew();
    }
    Q_EMIT changed();
    return {};
}

void AccountStore::sortAccounts()
{
    auto &accounts = changeableAccounts();
    std::sort(accounts.begin(), accounts.end(), isBefore);
}

QList<Account> &AccountStore::changeableAccounts()
{
    m_places.clear();
    return m_accounts;
}

void AccountStore::readNewAccounts()
{
    for (const auto &path : accountFiles()) {
        if (m_files.contains(path)) {
            continue;
        }
        if (const auto account = readAccount(path)) {
            put(*account);
        }
    }
}

void AccountStore::put(const Account &account)
{
    auto &accounts = changeableAccounts();
    accounts.removeIf([&account](const Account &each) { return each.id == account.id; });
    const auto after = std::upper_bound(accounts.begin(), accounts.end(), account, isBefore);
    accounts.insert(after, account);
}

const Account *AccountStore::find(QUuid id) const
{
    if (m_places.isEmpty()) {
        m_places.reserve(m_accounts.size());
        for (qsizetype i = 0; i < m_accounts.size(); ++i) {
            m_places.insert(m_accounts.at(i).id, i);
        }
    }
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? nullptr : &m_accounts.at(*found);
}

const Account *AccountStore::find(QStringView name) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
        [name](const Account &each) { return each.name == name; });
    return found == m_accounts.end() ? nullptr : &*found;
}

QString AccountStore::freeName(const QString &wish) const
{
    auto name = wish;
    const auto isTaken = [&name](const Account &each) { return isSame(each.name, name); };
    for (int n = 2; std::any_of(m_accounts.begin(), m_accounts.end(), isTaken); ++n) {
        name = u"%1-%2"_s.arg(wish, QString::number(n));
    }
    return name;
}

Result<void> AccountStore::checkName(const Account &account) const
{
    const auto *stored = find(account.id);
    if (account.name.isEmpty() || (stored && stored->name == account.name)) {
        return {};
    }
    for (const auto &each : m_accounts) {
        if (each.id != account.id && isSame(each.name, account.name)) {
            return failure(Cause::NameTaken, each.name);
        }
    }
    return {};
}

Result<Account> AccountStore::add(Account account)
{
    account.id = QUuid::createUuid();
    return save(account).map([&account] { return account; });
}

Result<void> AccountStore::save(const Account &account)
{
    if (account.id.isNull()) {
        return failure(Cause::Validation, u"id"_s);
    }
    const auto path = pathOf(account.id);
    return locked(path, [&]() -> Result<void> {
        readNewAccounts(); // others may have taken the name since this store looked
        if (const auto name = checkName(account); !name) {
            return name;
        }
        const auto written = file(path).write(accountToJson(account));
        if (written) {
            put(account);
        }
        return written;
    });
}

Result<void> AccountStore::remove(QUuid id)
{
    if (!find(id)) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    const auto path = pathOf(id);
    return locked(path, [&] {
        const auto removed = file(path).remove();
        if (removed) {
            m_files.erase(path);
            changeableAccounts().removeIf([id](const Account &each) { return each.id == id; });
        }
        return removed;
    });
}

Result<Account> AccountStore::duplicate(QUuid id)
{
    const auto *account = find(id);
    if (!account) {
        return failure(Cause::NotFound, id.toString(QUuid::WithoutBraces));
    }
    auto copy = *account;
    copy.name = freeName(copy.name);
    return add(copy);
}

Result<void> AccountStore::locked(const QString &path, const std::function<Result<void>()> &change)
{
    for (const auto &each : m_unreadable) {
        if (each.path == path) {
            return tl::unexpected(each.error);
        }
    }
    const auto accounts = m_folder + u"/accounts"_s;
    if (const auto made = makePrivateFolder(m_folder); !made) {
        return made;
    }
    if (const auto made = makePrivateFolder(accounts); !made) {
        return made;
    }
    Result<void> done;
    {
        const auto lock = StoreLock::take(m_folder, patience);
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        removeLeftovers(m_folder);
        removeLeftovers(accounts);
        done = change();
    }
    if (m_watch) {
        m_watch->renew();
    }
    if (done) {
        Q_EMIT changed();
    }
    return done;
}

template <class T>
Result<void> AccountStore::write(
    const QString &path, const QJsonObject &object, T &stored, const T &value)
{
    return locked(
        path, [&] { return file(path).write(object).map([&stored, &value] { stored = value; }); });
}

Result<void> AccountStore::saveEnvironments(const Environments &environments)
{
    return write(
        environmentsPath(m_folder), environmentsToJson(environments), m_environments, environments);
}

Result<void> AccountStore::saveSecrets(const SecretList &secrets)
{
    return write(secretsPath(m_folder), secretListToJson(secrets), m_secrets, secrets);
}

Result<void> AccountStore::saveOAuthApps(const OAuthApps &apps)
{
    return write(oauthAppsPath(m_folder), oauthAppsToJson(apps), m_oauthApps, apps);
}

Result<void> AccountStore::saveBundles(const Bundles &bundles)
{
    return write(bundlesPath(m_folder), bundlesToJson(bundles), m_bundles, bundles);
}

Result<void> AccountStore::saveSettings(const Settings &settings)
{
    return write(settingsPath(m_folder), settingsToJson(settings), m_settings, settings);
}

bool AccountStore::isChangedOutside() const
{
    const auto isUnknown = [this](const QString &path) { return !m_files.contains(path); };
    const auto files = accountFiles();
    return std::any_of(files.begin(), files.end(), isUnknown)
        || std::any_of(m_files.begin(), m_files.end(),
            [](const auto &each) { return each.second.hasChanged(); });
}

void AccountStore::watch()
{
    if (m_watch) {
        return;
    }
    m_watch = new StoreWatch(m_folder, this);
    connect(m_watch, &StoreWatch::stirred, this, &AccountStore::lookOutside);
}

void AccountStore::lookOutside()
{
    if (isChangedOutside()) {
        Q_EMIT changedOutside();
    }
}

} // namespace mailrig
