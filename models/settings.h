// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QJsonObject>

namespace mailrig {

//! How the window looks; System follows the desktop.
enum class Theme { System, Light, Dark };
enum class Language { System, English, German };

//! What holds for this machine and all accounts on it (`settings.json`).
struct Settings {
    QStringList roles = {}; //!< this machine's; accounts may require some
    QString environment = {}; //!< the chosen one's name; empty: none
    int deadlineSeconds = 30; //!< of one test
    Trust trust = {};
    ProxySettings proxy = {}; //!< its password is never stored: see proxyPassword
    QUuid proxyPassword = {}; //!< the secret's id; null: none
    Theme theme = Theme::System;
    Language language = Language::System;
    int clipboardSeconds = 30; //!< after which a copied secret is taken from the clipboard
    QString ispdbUrl = {}; //!< of the provider database, before a domain; empty: the usual one
    QJsonObject unknown = {};
    bool operator==(const Settings &) const = default;
};

[[nodiscard]] QString name(ProxySettings::Kind value); //!< system, none, socks5, http
[[nodiscard]] QString name(Theme value); //!< system, light, dark
[[nodiscard]] QString name(Language value); //!< system, english, german

// What the numbers may be.
inline constexpr int longestDeadlineSeconds = 3600;
inline constexpr int longestClipboardSeconds = 3600;

[[nodiscard]] QJsonObject settingsToJson(const Settings &settings);
[[nodiscard]] Result<Settings> settingsFromJson(const QJsonObject &object);

} // namespace mailrig
