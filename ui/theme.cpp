// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Outside any namespace, as the macro wants it; in a static library nothing else pulls it in.
static void initResources()
{
    Q_INIT_RESOURCE(mailrig);
}

namespace mailrig {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

//! Draws an SVG whose strokes are "currentColor", which Qt's own reader does not know.
class SymbolEngine : public QIconEngine {
public:
    SymbolEngine(QByteArray svg, Tone tone)
        : m_svg(std::move(svg))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        auto svg = m_svg;
        svg.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        const auto side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? 0.4 : 1.0);
        renderer.render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(m_svg, m_tone); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        return mode == QIcon::Selected ? palette.color(QPalette::HighlightedText)
                                       : toneColor(m_tone, palette);
    }

    QByteArray m_svg;
    Tone m_tone;
};

} // namespace

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::Text);
    case Tone::Good:
        return dark ? QColor(0x5f, 0xd3, 0x82) : QColor(0x16, 0x74, 0x33);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x8f, 0x85) : QColor(0xb4, 0x1d, 0x1d);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8a, 0x57, 0x00);
    case Tone::Muted:
        return dark ? QColor(0xa8, 0xad, 0xb3) : QColor(0x5c, 0x61, 0x68);
    }
    return {};
}

QIcon icon(const QString &name, Tone tone)
{
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new SymbolEngine(file.readAll(), tone));
}

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor base(0x1f, 0x21, 0x23);
    const QColor text(0xe8, 0xea, 0xed);
    const QColor disabled(0x80, 0x86, 0x8b);
    const QColor placeholder(0x90, 0x96, 0x9b);
    QPalette palette(text, window, window.lighter(140), window.darker(160), window.darker(120),
        text, Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::Button, QColor(0x35, 0x38, 0x3c));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x76, 0xcb));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8a, 0xb4, 0xf8));
    palette.setColor(QPalette::LinkVisited, QColor(0xc5, 0x8a, 0xf9));
    palette.setColor(QPalette::ToolTipBase, QColor(0x35, 0x38, 0x3c));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

} // namespace mailrig
