// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace mailrig {

//! Whether the desktop is set to dark, by the settings portal of its session
//! (org.freedesktop.appearance, color-scheme): Qt 6.4 asks it on no desktop. Light where there is
//! no portal, and until it has answered; nobody waits for it.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    explicit DesktopScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    bool m_isDark = false;
};

} // namespace mailrig
