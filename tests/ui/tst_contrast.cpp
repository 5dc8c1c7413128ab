// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scenes.h"
#include "ui/appearance.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace mailrig;

namespace {

// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

constexpr double ofText = 4.5; // WCAG 1.4.3
constexpr double ofGraphics = 3.0; // WCAG 1.4.11

//! The colour of an icon's strokes: the one furthest from what it is painted on.
QColor inkOf(const QIcon &icon, QIcon::Mode mode, const QColor &ground)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    icon.paint(&painter, image.rect(), Qt::AlignCenter, mode);
    painter.end();
    QColor ink = ground;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto here = image.pixelColor(x, y);
            ink = contrast(here, ground) > contrast(ink, ground) ? here : ink;
        }
    }
    return ink;
}

} // namespace

//! Colours that are the project's own can be told from what is behind them, light and dark.
class TstContrast : public QObject {
    Q_OBJECT

    static void themes()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    static void verify(const QColor &ink, const QColor &ground, double least, const QString &what)
    {
        const auto found = contrast(ink, ground);
        QVERIFY2(found >= least,
            qPrintable(QStringLiteral("%1: %2 on %3 is %4:1")
                           .arg(what, ink.name(), ground.name())
                           .arg(found, 0, 'f', 2)));
    }

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::System); }

    void theMeasureIsThatOfTheStandard()
    {
        QCOMPARE(std::round(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(std::round(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
        QCOMPARE(contrast(Qt::red, Qt::red), 1);
    }

    void tonesAreReadOnEveryGround_data() { themes(); }
    void tonesAreReadOnEveryGround()
    {
        QFETCH(const Theme, theme);
        applyTheme(theme);
        const auto palette = QApplication::palette();
        for (const auto tone : {Tone::Text, Tone::Good, Tone::Bad, Tone::Warning, Tone::Muted}) {
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window,
                     QPalette::Button, QPalette::ToolTipBase}) {
                verify(toneColor(tone, palette), palette.color(role), ofText,
                    QStringLiteral("tone %1 on role %2").arg(int(tone)).arg(int(role)));
            }
        }
    }

    void thePaletteIsReadable_data() { themes(); }
    void thePaletteIsReadable()
    {
        QFETCH(const Theme, theme);
        applyTheme(theme);
        const auto palette = QApplication::palette();
        using Role = QPalette::ColorRole;
        const QList<std::pair<Role, Role>> pairs{{QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
            {QPalette::Text, QPalette::Window}, {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Link, QPalette::Base},
            {QPalette::Link, QPalette::Window}, {QPalette::LinkVisited, QPalette::Base},
            {QPalette::LinkVisited, QPalette::Window},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base}};
        for (const auto &[ink, ground] : pairs) {
            verify(palette.color(ink), palette.color(ground), ofText,
                QStringLiteral("role %1 on %2").arg(int(ink)).arg(int(ground)));
        }
        // What cannot be used now needs no contrast (WCAG 1.4.3), but should be told from nothing.
        verify(palette.color(QPalette::Disabled, QPalette::WindowText),
            palette.color(QPalette::Window), ofGraphics, QStringLiteral("disabled text"));
        // Where the focus and the choice are.
        verify(palette.color(QPalette::Highlight), palette.color(QPalette::Window), ofGraphics,
            QStringLiteral("the focus"));
    }

    void everyPictureIsSeen_data() { themes(); }
    void everyPictureIsSeen()
    {
        QFETCH(const Theme, theme);
        applyTheme(theme);
        const auto palette = QApplication::palette();
        QVERIFY(!icon(QStringLiteral("ok")).isNull()); // and the resources are there
        const auto names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 15);
        for (const auto &name : names) {
            for (const auto tone :
                {Tone::Text, Tone::Good, Tone::Bad, Tone::Warning, Tone::Muted}) {
                const auto picture = icon(name.chopped(4), tone);
                for (const auto role : {QPalette::Base, QPalette::Window, QPalette::Button}) {
                    const auto ground = palette.color(role);
                    verify(inkOf(picture, QIcon::Normal, ground), ground, ofGraphics,
                        name + QStringLiteral(" tone %1").arg(int(tone)));
                }
                const auto chosen = palette.color(QPalette::Highlight);
                verify(inkOf(picture, QIcon::Selected, chosen), chosen, ofGraphics,
                    name + QStringLiteral(" chosen"));
            }
        }
    }

    //! Whatever colours labels were given of their own.
    void everyLabelIsReadable_data() { themes(); }
    void everyLabelIsReadable()
    {
        QFETCH(const Theme, theme);
        applyTheme(theme);
        int seen = 0;
        const auto look = [&seen](const QWidget &window, const QString &name) {
            for (const auto *label : window.findChildren<QLabel *>()) {
                if (!label->isVisible() || !label->isEnabled() || label->text().isEmpty()) {
                    continue;
                }
                const QWidget *ground = label;
                while (ground->parentWidget() && !ground->autoFillBackground()
                    && !ground->isWindow()) {
                    ground = ground->parentWidget();
                }
                verify(label->palette().color(label->foregroundRole()),
                    ground->palette().color(ground->backgroundRole()), ofText,
                    name + QStringLiteral(": ") + label->text());
                ++seen;
            }
        };
        forEachWindow({900, 600}, look);
        forEachDialog({900, 600}, look);
        QVERIFY(seen > 100);
    }
};

QTEST_MAIN(TstContrast)
#include "tst_contrast.moc"
