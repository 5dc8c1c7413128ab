// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storewatch.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {

StoreWatch::StoreWatch(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_still.setSingleShot(true);
    m_still.setInterval(100ms);
    const auto start = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_still, start);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_still, start);
    connect(&m_still, &QTimer::timeout, this, [this] {
        renew();
        Q_EMIT stirred();
    });
    renew();
}

void StoreWatch::renew()
{
    // A folder's watch tells of files that come and go, a file's of what is written into it.
    QStringList paths;
    for (const auto &folder : {m_folder, m_folder + u"/accounts"_s}) {
        const QDir dir(folder);
        if (!dir.exists()) {
            continue;
        }
        paths << folder;
        for (const auto &name : dir.entryList(QDir::Files)) {
            if (name.endsWith(u".json"_s, Qt::CaseInsensitive)) {
                paths << dir.filePath(name);
            }
        }
    }
    if (paths.isEmpty()) {
        // Nothing was stored yet: the folder above tells when the store comes into being.
        paths << QFileInfo(m_folder).absolutePath();
    }
    const auto known = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(known.cbegin(), known.cend()); // thousands, each looked for
    paths.removeIf(
        [&](const QString &path) { return watched.contains(path) || !QFileInfo::exists(path); });
    if (!paths.isEmpty()) {
        m_watcher.addPaths(paths);
    }
}

} // namespace mailrig
