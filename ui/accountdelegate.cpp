// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountdelegate.h"

#include "ui/accountitems.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace mailrig {

namespace {

constexpr int margin = 6;

QIcon statusIcon(AccountItems::Status status)
{
    using enum AccountItems::Status;
    switch (status) {
    case Untested:
        return icon(QStringLiteral("untested"), Tone::Muted);
    case Running:
        return icon(QStringLiteral("running"), Tone::Muted);
    case Ok:
        return icon(QStringLiteral("ok"), Tone::Good);
    case Failed:
        return icon(QStringLiteral("failed"), Tone::Bad);
    case Cancelled:
        return icon(QStringLiteral("skipped"), Tone::Muted);
    }
    return {};
}

QIcon badgeIcon(AccountItems::Badge badge)
{
    using enum AccountItems::Badge;
    switch (badge) {
    case None:
        return {};
    case Safe:
        return icon(QStringLiteral("lock"), Tone::Good);
    case Waived:
        return icon(QStringLiteral("lock"), Tone::Warning);
    case Open:
        return icon(QStringLiteral("unlock"), Tone::Bad);
    }
    return {};
}

} // namespace

void AccountDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const auto *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool selected = row.state & QStyle::State_Selected;
    const auto mode = selected ? QIcon::Selected : QIcon::Normal;
    const auto side = style->pixelMetric(QStyle::PM_SmallIconSize);
    const auto area = row.rect.adjusted(margin, margin, -margin, -margin);
    const auto line = row.fontMetrics.height();
    const auto mirrored
        = [&](const QRect &rect) { return QStyle::visualRect(row.direction, row.rect, rect); };
    const auto draw = [&](QRect rect, const QString &text, const QFont &font, const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        const auto elided = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
        painter->drawText(mirrored(rect),
            int(QStyle::visualAlignment(row.direction, Qt::AlignLeft | Qt::AlignVCenter)), elided);
    };
    const auto textColor = row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto muted = selected ? textColor : toneColor(Tone::Muted, row.palette);

    const auto top = area.top() + 2 * (line + 2);
    const QFontMetrics metrics(row.font);
    const auto statusText = index.data(AccountItems::StatusTextRole).toString();
    const auto statusWidth = side + 4 + metrics.horizontalAdvance(statusText);
    // Behind the status, as many as there is room for; the rest as "…".
    const auto drawTags = [&](const QStringList &tags) {
        int left = area.left() + statusWidth + 2 * margin;
        for (const auto &tag : tags) {
            const int room = area.right() - left - 2 * margin;
            if (room < metrics.averageCharWidth() * 3) {
                return;
            }
            const int wanted = metrics.horizontalAdvance(tag) + 2;
            const QRect frame(left, top, std::min(room, wanted) + 2 * margin, line);
            painter->setPen(muted);
            painter->drawRoundedRect(
                QRectF(mirrored(frame)).adjusted(0.5, 0.5, -0.5, -0.5), line / 3.0, line / 3.0);
            draw(frame.adjusted(margin, 0, -margin, 0), tag, row.font, muted);
            left = frame.right() + margin;
        }
    };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto badge
        = static_cast<AccountItems::Badge>(index.data(AccountItems::BadgeRole).toInt());
    const QRect badgeRect(area.right() - side, area.top(), side, line);
    badgeIcon(badge).paint(painter, mirrored(badgeRect), Qt::AlignCenter, mode);
    auto bold = row.font;
    bold.setBold(true);
    auto name = index.data(Qt::DisplayRole).toString();
    if (index.data(AccountItems::ModifiedRole).toBool()) {
        name = AccountItems::tr("%1 (not saved)").arg(name);
    }
    const auto width = area.width() - side - margin;
    draw(QRect(area.left(), area.top(), width, line), name, bold, textColor);
    draw(QRect(area.left(), area.top() + line + 2, area.width(), line),
        index.data(AccountItems::AddressRole).toString(), row.font, muted);
    drawTags(index.data(AccountItems::TagsRole).toStringList());
    const auto status
        = static_cast<AccountItems::Status>(index.data(AccountItems::StatusRole).toInt());
    statusIcon(status).paint(
        painter, mirrored(QRect(area.left(), top, side, line)), Qt::AlignCenter, mode);
    draw(QRect(area.left() + side + 4, top, area.width() - side - 4, line), statusText, row.font,
        muted);
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20,
        3 * (option.fontMetrics.height() + 2) + 2 * margin};
}

} // namespace mailrig
