// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mailrig {

//! HTML of a message that may be shown.
struct SafeHtml {
    QString html = {};
    int blocked = 0; //!< pictures and other things that would have been loaded from elsewhere
    QStringList contentIds = {}; //!< what "cid:" pictures refer to
    bool operator==(const SafeHtml &) const = default;
};

//! Written anew from what is known to be harmless: text, its structure and colours, links to the
//! web and to mail addresses, pictures of the message itself ("cid:"). Nothing in it runs, loads,
//! submits, refreshes or reaches a file; whatever is not known is left out. Pure; takes time in
//! proportion to the text.
[[nodiscard]] SafeHtml safeHtml(const QString &html);

} // namespace mailrig
