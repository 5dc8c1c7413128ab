// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! Relative luminance and contrast (WCAG 2.1).
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [less, more] = std::minmax({luminance(a), luminance(b)});
    return (more + 0.05) / (less + 0.05);
}

} // namespace

//! The application's icon can be told from what is behind it, and shows its sign, when it is small.
class TestAppIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsOutAndShowsItsTick_data();
    void standsOutAndShowsItsTick();
};

void TestAppIcon::standsOutAndShowsItsTick_data()
{
    QTest::addColumn<QColor>("behind");
    QTest::addColumn<int>("side");
    for (const int side : {16, 22, 32, 48, 256}) {
        QTest::addRow("%d px on white", side) << QColor(Qt::white) << side;
        QTest::addRow("%d px on grey", side) << QColor(0xdf, 0xdf, 0xdf) << side;
        QTest::addRow("%d px on dark", side) << QColor(0x20, 0x23, 0x26) << side;
        QTest::addRow("%d px on black", side) << QColor(Qt::black) << side;
    }
}

void TestAppIcon::standsOutAndShowsItsTick()
{
    QFETCH(QColor, behind);
    QFETCH(int, side);
    const auto icon = mailrig::icon(u"mailrig"_s);
    QVERIFY(!icon.isNull());
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(behind);
    QPainter painter(&image);
    icon.paint(&painter, image.rect());
    painter.end();

    const QColor body = image.pixelColor(side / 2, side * 13 / 16);
    int outstanding = 0, tick = 0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const auto pixel = image.pixelColor(x, y);
            outstanding += contrast(pixel, behind) >= 3 ? 1 : 0;
            const bool isInside = y > side * 5 / 16 && y < side * 12 / 16;
            tick += isInside && pixel.lightness() > 200 && contrast(pixel, body) >= 3 ? 1 : 0;
        }
    }
    // Of the whole square; the envelope fills 60 % of it, the tick a tenth.
    QVERIFY2(outstanding * 100 >= side * side * 40,
        qPrintable(QString::number(100.0 * outstanding / side / side)));
    QVERIFY2(
        tick * 100 >= side * side * 4, qPrintable(QString::number(100.0 * tick / side / side)));
}

QTEST_MAIN(TestAppIcon)
#include "tst_appicon.moc"
