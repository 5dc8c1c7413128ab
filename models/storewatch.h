// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace mailrig {

//! Tells when something moved in a store's folder, once it has been still for 100 ms. It does not
//! know who moved it: the program's own writes are told too.
class StoreWatch : public QObject {
    Q_OBJECT

public:
    explicit StoreWatch(QString folder, QObject *parent = nullptr);
    //! Looks again at what there is to watch: files come, go, and are replaced.
    void renew();

Q_SIGNALS:
    void stirred();

private:
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_still;
};

} // namespace mailrig
