// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/theme.h"

#include <QApplication>

namespace mailrig {

namespace {

QPalette lightPalette()
{
    const QColor window(0xf3, 0xf3, 0xf4);
    const QColor text(0x1c, 0x1d, 0x1f);
    const QColor disabled(0x84, 0x88, 0x8d);
    const QColor placeholder(0x6b, 0x6f, 0x75);
    QPalette palette(text, window, Qt::white, QColor(0x9a, 0x9d, 0xa1), QColor(0xc6, 0xc8, 0xcb),
        text, Qt::white, Qt::white, window);
    palette.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf7, 0xf8));
    palette.setColor(QPalette::Button, QColor(0xea, 0xeb, 0xec));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1a, 0x56, 0xb0));
    palette.setColor(QPalette::LinkVisited, QColor(0x6d, 0x3f, 0xa5));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

} // namespace

void applyTheme(Theme theme, bool desktopIsDark)
{
    switch (theme) {
    case Theme::System:
        QApplication::setPalette(QPalette()); // of no colour: the desktop's return
        if (desktopIsDark && QApplication::palette().color(QPalette::Window).lightness() > 127) {
            QApplication::setPalette(darkPalette());
        }
        return;
    case Theme::Light:
        QApplication::setPalette(lightPalette());
        return;
    case Theme::Dark:
        QApplication::setPalette(darkPalette());
        return;
    }
}

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::System:
        return QLocale::system();
    case Language::English:
        return QLocale(QLocale::English);
    case Language::German:
        return QLocale(QLocale::German);
    }
    return QLocale::system();
}

} // namespace mailrig
