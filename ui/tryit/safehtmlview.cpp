// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/safehtmlview.h"

#include "models/messages/safehtml.h"
#include "ui/tryit/longwords.h"
#include "ui/tryit/tablework.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>

namespace mailrig {

namespace {

//! More is not laid out in a time that a person waits for; the source can be saved.
constexpr qsizetype mostShown = 500'000; // characters
constexpr int widestPicture = 4096; // pixels

//! All pictures of a message together: one of the widest, which takes 64 MiB.
constexpr qint64 mostPixels = qint64{widestPicture} * widestPicture;

//! Rows become lines. Of what `safeHtml` has written, where ">" ends a tag and nothing else.
QString withoutTables(QString html)
{
    static const QRegularExpression rows(QStringLiteral("<tr\\b[^>]*>"));
    static const QRegularExpression others(
        QStringLiteral("</?(table|tbody|thead|tfoot|tr|td|th|caption|col|colgroup)\\b[^>]*>"));
    return html.replace(rows, QStringLiteral("<br>")).replace(others, QStringLiteral(" "));
}

//! Pictures of points only: SVG may refer to files. None of more than `most` points.
QImage picture(const QByteArray &bytes, qint64 most)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly)) {
        return {};
    }
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    static const QByteArrayList formats{"png", "jpeg", "jpg", "gif", "bmp", "webp"};
    // Asked for its size, the reader of SVG would already look for what the picture refers to.
    if (!formats.contains(reader.format())) {
        return {};
    }
    const auto size = reader.size();
    const bool isSane = !size.isEmpty() && size.width() <= widestPicture
        && size.height() <= widestPicture && qint64{size.width()} * size.height() <= most;
    return isSane ? reader.read() : QImage();
}

QImage nothing()
{
    QImage empty(1, 1, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    return empty;
}

} // namespace

SafeHtmlView::SafeHtmlView(const QString &name, QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(name);
    setAccessibleName(tr("HTML of the message"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    auto light = palette();
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    light.setColor(QPalette::Link, QColor(0, 0, 200));
    setPalette(light);
    document()->setDefaultStyleSheet(QStringLiteral("a { color: #0000c8; }"));
}

void SafeHtmlView::setContent(const MessageContent &content)
{
    m_parts = content.attachments;
    m_blocked = 0;
    m_isSimplified = false;
    m_pictures.clear();
    m_pixels = 0;
    if (content.html.isEmpty()) {
        setPlainText(tr("This message has no HTML."));
    } else if (content.html.size() > mostShown) {
        setPlainText(tr("The HTML of this message is too long to be shown. Its source can be "
                        "saved."));
    } else {
        const auto safe = safeHtml(content.html);
        m_blocked = safe.blocked;
        m_isSimplified = isMuchTableWork(safe.html);
        setHtml(withBreaks(m_isSimplified ? withoutTables(safe.html) : safe.html, true));
    }
}

QVariant SafeHtmlView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource) {
        return {};
    }
    const auto address = QUrl::fromPercentEncoding(name.toEncoded());
    const auto id = address.startsWith(QStringLiteral("cid:"), Qt::CaseInsensitive) ? address.mid(4)
                                                                                    : QString();
    if (const auto known = m_pictures.constFind(name); known != m_pictures.constEnd()) {
        return *known;
    }
    for (const auto &each : std::as_const(m_parts)) {
        if (!id.isEmpty() && each.contentId == id) {
            auto shown = picture(each.content, mostPixels - m_pixels);
            m_pixels += qint64{shown.width()} * shown.height();
            shown = shown.isNull() ? nothing() : shown;
            m_pictures.insert(name, shown); // one picture may have many addresses
            return shown;
        }
    }
    return nothing();
}

} // namespace mailrig
