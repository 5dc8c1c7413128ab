// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/safehtmlview.h"

#include "models/messages/htmltokens.h"
#include "models/messages/safehtml.h"
#include "ui/tryit/longwords.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>

#include <algorithm>

namespace mailrig {

namespace {

//! More is not laid out in a time that a person waits for; the source can be saved.
constexpr qsizetype mostShown = 500'000; // characters
constexpr int widestPicture = 4096; // pixels

constexpr qint64 mostTableWork = 20'000;

//! How long tables will take to be laid out: QTextDocument measures a cell twice for each table it
//! is in, so that twenty of them, one within another, take minutes.
qint64 tableWork(const QString &html)
{
    constexpr int deepest = 40; // the sum stays a number
    qint64 work = 0;
    int depth = 0;
    HtmlTokens tokens(html);
    for (auto token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        const bool isTable = token.text == QStringLiteral("table");
        if (token.kind == HtmlToken::Kind::Close) {
            depth -= isTable ? 1 : 0;
            continue;
        }
        depth += isTable && token.kind == HtmlToken::Kind::Open ? 1 : 0;
        const bool isCell = token.kind == HtmlToken::Kind::Open
            && (token.text == QStringLiteral("td") || token.text == QStringLiteral("th"));
        if (!isCell) {
            continue;
        }
        qint64 columns = 1;
        for (const auto &each : token.attributes) {
            if (each.name == QStringLiteral("colspan")) {
                columns = std::clamp<qint64>(each.value.toLongLong(), 1, mostTableWork);
            }
        }
        work += columns * (qint64{1} << std::clamp(depth, 0, deepest));
        if (work > mostTableWork) {
            break;
        }
    }
    return work;
}

//! Rows become lines. Of what `safeHtml` has written, where ">" ends a tag and nothing else.
QString withoutTables(QString html)
{
    static const QRegularExpression rows(QStringLiteral("<tr\\b[^>]*>"));
    static const QRegularExpression others(
        QStringLiteral("</?(table|tbody|thead|tfoot|tr|td|th|caption|col|colgroup)\\b[^>]*>"));
    return html.replace(rows, QStringLiteral("<br>")).replace(others, QStringLiteral(" "));
}

//! Pictures of points only: SVG may refer to files.
QImage picture(const QByteArray &bytes)
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
    const bool isSane
        = !size.isEmpty() && size.width() <= widestPicture && size.height() <= widestPicture;
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
    if (content.html.isEmpty()) {
        setPlainText(tr("This message has no HTML."));
    } else if (content.html.size() > mostShown) {
        setPlainText(tr("The HTML of this message is too long to be shown. Its source can be "
                        "saved."));
    } else {
        const auto safe = safeHtml(content.html);
        m_blocked = safe.blocked;
        m_isSimplified = tableWork(safe.html) > mostTableWork;
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
    for (const auto &each : std::as_const(m_parts)) {
        if (!id.isEmpty() && each.contentId == id) {
            const auto shown = picture(each.content);
            return shown.isNull() ? nothing() : shown;
        }
    }
    return nothing();
}

} // namespace mailrig
