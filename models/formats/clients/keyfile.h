// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/clients/configtext.h"

#include <QMap>

namespace mailrig {

//! A key file, as GLib and KDE have them: groups of keys, one a line.
class KeyFileText {
public:
    void group(const QString &name);
    void put(const char *key, const QString &value);
    void put(const char *key, bool value);
    void put(const char *key, int value) { put(key, QString::number(value)); }
    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

struct KeyFileEntry {
    QString text = {};
    int line = 0;
};
struct KeyFileGroup {
    QString name = {};
    QMap<QString, KeyFileEntry> entries = {};
    int line = 0;
};

//! The groups in their order, escapes undone. FileMalformed names the line.
[[nodiscard]] Result<QList<KeyFileGroup>> keyFileGroups(const QByteArray &bytes);

} // namespace mailrig
