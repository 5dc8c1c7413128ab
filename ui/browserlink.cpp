// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browserlink.h"

#include "ui/texts/visible.h"

namespace mailrig {

namespace {

bool isWeb(const QUrl &url)
{
    const bool isHttp
        = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    return url.isValid() && isHttp && !url.host().isEmpty();
}

} // namespace

bool openInBrowser(const BrowserOpener &opener, const QUrl &url)
{
    return opener && isWeb(url) && opener(url);
}

BrowserLink::BrowserLink(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    // Addresses read from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    connect(this, &QLabel::linkActivated, this, [this] { Q_EMIT followed(m_url); });
}

void BrowserLink::setUrl(const QUrl &url)
{
    m_url = url;
    const auto words = texts::visible(url.toString(), 300);
    if (!isWeb(url)) {
        setTextFormat(Qt::PlainText);
        setText(words);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        return;
    }
    // Escaped: nothing in an address becomes markup.
    const auto address = QString::fromLatin1(url.toEncoded()).toHtmlEscaped();
    setTextFormat(Qt::RichText);
    setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(address, words.toHtmlEscaped()));
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setAccessibleName(words);
}

} // namespace mailrig
