// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktopscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;
constexpr uint prefersDark = 1; // 0: no preference, 2: light

//! Read answers a variant in a variant, SettingChanged carries one.
QVariant innermost(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

DesktopScheme::DesktopScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    if (!bus.isConnected()) {
        return;
    }
    auto session = bus;
    session.connect(service, path, interface, u"SettingChanged"_s, this,
        SLOT(take(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question.setArguments({appearance, colorScheme});
    auto *answer = new QDBusPendingCallWatcher(session.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError()) {
            take(appearance, colorScheme, reply.value());
        }
        answer->deleteLater();
    });
}

void DesktopScheme::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colorScheme) {
        return;
    }
    const bool isDark = innermost(value.variant()).toUInt() == prefersDark;
    if (std::exchange(m_isDark, isDark) != isDark) {
        Q_EMIT changed();
    }
}

} // namespace mailrig
