// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historystore.h"

#include "models/storefile.h"
#include "models/storelock.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

namespace {

constexpr auto patience = 2000ms;

//! As many lines as a file may have: shortening it at each result would write it anew each time.
constexpr qsizetype mostLines = 2 * History::most;

//! The ids that name the files of a folder.
QList<QUuid> idsIn(const QString &folder, const QString &ending)
{
    QList<QUuid> ids;
    for (const auto &name : QDir(folder).entryList({u'*' + ending}, QDir::Files | QDir::System)) {
        if (const auto id = QUuid::fromString(name.chopped(ending.size())); !id.isNull()) {
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
    return folder() + u'/' + account.toString(QUuid::WithoutBraces) + u".jsonl"_s;
}

HistoryStore::Entry &HistoryStore::entry(QUuid account)
{
    auto &entry = m_entries[account];
    if (!entry) {
        entry = std::make_shared<Entry>(Entry{.file = RecordFile(pathOf(account))});
        read(*entry);
    }
    return *entry;
}

void HistoryStore::read(Entry &entry)
{
    entry.history = {};
    entry.lines = 0;
    entry.error.reset();
    const auto records = entry.file.read();
    if (!records) {
        entry.error = records.error();
        return;
    }
    entry.lines = records->size();
    for (const auto &record : *records) {
        const auto result = pastResultFromJson(record);
        if (!result) {
            entry.error
                = Error{result.error().code, entry.file.path() + u": "_s + result.error().detail};
            entry.history = {};
            return;
        }
        entry.history.add(*result);
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
    for (const auto id : idsIn(folder(), u".jsonl"_s)) {
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
    auto &kept = entry(account);
    refresh(account); // another program may have added to it
    if (kept.error) {
        return tl::unexpected(*kept.error);
    }
    const auto result = pastResult(report);
    auto history = kept.history;
    history.add(result);
    const bool isFull = kept.lines >= mostLines;
    const auto written
        = isFull ? rewrite(kept, history) : kept.file.append(pastResultToJson(result));
    return written.map([&] {
        kept.lines = isFull ? history.results.size() : kept.lines + 1;
        kept.history = history;
    });
}

Result<void> HistoryStore::rewrite(Entry &entry, const History &history)
{
    QList<QJsonObject> lines;
    for (const auto &each : history.results) {
        lines << pastResultToJson(each);
    }
    return entry.file.replace(lines);
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
    const auto accounts = idsIn(m_store + u"/accounts"_s, u".json"_s);
    const QSet<QUuid> kept(accounts.begin(), accounts.end());
    if (QFileInfo::exists(folder())) {
        const auto lock = StoreLock::take(m_store, patience);
        if (!lock) {
            return tl::unexpected(lock.error());
        }
        removeLeftovers(folder());
    }
    for (const auto id : idsIn(folder(), u".jsonl"_s)) {
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
