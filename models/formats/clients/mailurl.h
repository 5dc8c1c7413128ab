// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mailrig {

//! A server as clients write it: "imaps://anna%40example.org@mail.example.org:993/INBOX".
struct MailUrl {
    QString scheme = {}, user = {}, password = {}, host = {}, port = {}, path = {};
};

//! Nothing for what has no "://" and no host.
[[nodiscard]] std::optional<MailUrl> mailUrl(QStringView text);
//! Everything but letters, digits and "-._~" is percent-encoded, in user, password and path.
[[nodiscard]] QString urlText(const MailUrl &url);
[[nodiscard]] QString percentEncoded(const QString &text);

} // namespace mailrig
