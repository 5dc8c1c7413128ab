// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historystore.h"

#include "models/storelock.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

namespace {

constexpr auto patience = 2000ms;

//! The ids that name the files of a folder.
QList<QUuid> idsIn(const QString &folder)
{
    QList<QUuid> ids;
    for (const auto &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files | QDir::System)) {
        if (const auto id = QUuid::fromString(name.chopped(5)); !id.isNull()) {
            ids << id;
        }
    }
    return ids;
}

} // namespace

HistoryStore::HistoryStore(QString folder)
    : m_store(std::move(folder))
{
}

QString HistoryStore::folder() const
{
    return m_store + u"/history"_s;
}

QString HistoryStore::pathOf(QUuid account) const
{
    return folder() + u'/' + account.toString(QUuid::WithoutBraces) + u".json"_s;
}

HistoryStore::Entry &HistoryStore::entry(QUuid account)
{
    auto &entry = m_entries[account];
    if (!entry) {
        entry = std::make_shared<Entry>(
            Entry{.file = StoreFile(pathOf(account), StoreFile::Kind::Record)});
        read(*entry);
    }
    return *entry;
}

void HistoryStore::read(Entry &entry)
{
    entry.history = {};
    entry.error.reset();
    const auto history = entry.file.read().and_then([&entry](const QJsonObject &object) {
        return historyFromJson(object).map_error([&entry](const Error &error) {
            return Error{error.code, entry.file.path() + u": "_s + error.detail};
        });
    });
    if (history) {
        entry.history = *history;
    } else {
        entry.error = history.error();
    }
}

const History &HistoryStore::of(QUuid account)
{
    return entry(account).history;
}

const History *HistoryStore::known(QUuid account) const
{
    const auto found = m_entries.constFind(account);
    return found == m_entries.constEnd() ? nullptr : &(*found)->history;
}

std::optional<Error> HistoryStore::fault(QUuid account)
{
    return entry(account).error;
}

QList<Error> HistoryStore::unreadable()
{
    QList<Error> errors;
    for (const auto id : idsIn(folder())) {
        if (const auto error = fault(id)) {
            errors << *error;
        }
    }
    return errors;
}

void HistoryStore::refresh(QUuid account)
{
    const auto found = m_entries.find(account);
    if (found != m_entries.end() && (*found)->file.hasChanged()) {
        read(**found);
    }
}

Result<void> HistoryStore::add(QUuid account, const CheckReport &report)
{
    if (report.verdict() == Verdict::Cancelled) {
        return {};
    }
    for (const auto &each : {m_store, folder()}) {
        if (const auto made = makePrivateFolder(each); !made) {
            return made;
        }
    }
    const auto lock = StoreLock::take(m_store, patience);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    const bool isNew = !m_entries.contains(account);
    auto &kept = entry(account);
    if (!isNew) {
        read(kept); // another program may have added to it
    }
    if (kept.error) {
        return tl::unexpected(*kept.error);
    }
    auto history = kept.history;
    history.add(pastResult(report));
    return kept.file.write(historyToJson(history)).map([&] { kept.history = history; });
}

Result<void> HistoryStore::remove(QUuid account)
{
    const auto path = pathOf(account);
    m_entries.remove(account);
    if (!QFileInfo::exists(path)) {
        return {};
    }
    const auto lock = StoreLock::take(m_store, patience);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    QFile file(path);
    if (!file.remove()) {
        return failure(Cause::FileUnwritable, path + u": "_s + file.errorString());
    }
    return {};
}

Result<void> HistoryStore::removeOrphans()
{
    const auto accounts = idsIn(m_store + u"/accounts"_s);
    const QSet<QUuid> kept(accounts.begin(), accounts.end());
    if (QFileInfo::exists(folder())) {
        const auto lock = StoreLock::take(m_store, patience);
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        removeLeftovers(folder());
    }
    for (const auto id : idsIn(folder())) {
        if (kept.contains(id)) {
            continue;
        }
        if (const auto removed = remove(id); !removed) {
            return removed;
        }
    }
    return {};
}

} // namespace mailrig
