// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

#include <QList>

namespace mailrig {

//! What was done to a text that was pasted, for the note beside its field.
enum class PasteNote {
    InvisibleRemoved, //!< zero-width and other characters nobody sees
    SpaceRemoved, //!< around it; inside it too, for hosts
    UrlSplit, //!< "imaps://h:993"
    PortSplit, //!< "h:993", "[::1]:993"
    UserSplit, //!< "imaps://user@h"
    RestDropped, //!< the URL's path, query, or password
};

struct CleanText {
    QString text = {};
    QList<PasteNote> notes = {};
    bool operator==(const CleanText &) const = default;
};

struct CleanServer {
    Server server = {};
    QList<PasteNote> notes = {};
    bool operator==(const CleanServer &) const = default;
};

//! Takes out zero-width characters, and white space around.
[[nodiscard]] CleanText cleanText(const QString &text);

//! The server with its host as somebody pasted it: cleaned, and a URL or "host:port" split into
//! host, port, user, protocol and security. Of a URL only what fits the side is taken: "smtp:" is
//! none for an incoming server, and leaves protocol and security alone. Texts with macros keep
//! them. "//host" URLs of no mail scheme give their host only.
[[nodiscard]] CleanServer cleanHost(Server server);

} // namespace mailrig
