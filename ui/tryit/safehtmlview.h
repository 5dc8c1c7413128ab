// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QUrl>

namespace mailrig {

//! The HTML of a message as it may be shown: cleaned by `safeHtml`, with the pictures that are part
//! of the message, and with nothing that is elsewhere. Black on white in every theme, for that is
//! what its colours were chosen for.
class SafeHtmlView : public QTextBrowser {
    Q_OBJECT

public:
    SafeHtmlView(const QString &name, QWidget *parent);
    void setContent(const MessageContent &content);
    //! How much was left out that would have been loaded from elsewhere.
    [[nodiscard]] int blocked() const { return m_blocked; }
    //! Its tables would have taken too long to be laid out, and are shown as lines.
    [[nodiscard]] bool isSimplified() const { return m_isSimplified; }
    //! Parts of the message; for all else an empty picture, so that nobody looks for it in files.
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

private:
    QList<Attachment> m_parts;
    QHash<QUrl, QImage> m_pictures; //!< that were asked for
    qint64 m_pixels = 0; //!< of all of them
    int m_blocked = 0;
    bool m_isSimplified = false;
};

} // namespace mailrig
