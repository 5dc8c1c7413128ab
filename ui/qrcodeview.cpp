// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qrcodeview.h"

#include "models/qr/qrmodules.h"

#include <QPainter>

#include <cmath>

namespace mailrig {

namespace {

constexpr int pixelsAModule = 4; // wanted; at least half of it

} // namespace

QImage qrCode(const QString &text)
{
    const auto code = QrModules::of(text);
    if (code.isEmpty()) {
        return {};
    }
    constexpr auto quiet = QrModules::quietZone;
    const int side = code.side() + 2 * quiet;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.setPixel(x, y, code.isBlack(x - quiet, y - quiet) ? 1 : 0);
        }
    }
    return image;
}

QrCodeView::QrCodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void QrCodeView::setText(const QString &text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    m_code = qrCode(text);
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(tr("Leads a telephone's camera to %1").arg(text));
    setVisible(!m_code.isNull());
    updateGeometry();
    update();
}

QSize QrCodeView::sizeHint() const
{
    return m_code.size() * pixelsAModule;
}

QSize QrCodeView::minimumSizeHint() const
{
    return m_code.size() * (pixelsAModule / 2);
}

void QrCodeView::paintEvent(QPaintEvent * /*event*/)
{
    if (m_code.isNull()) {
        return;
    }
    // Whole device pixels a module, whatever the scale of the screen: no grey edges.
    const auto scale = devicePixelRatioF();
    const auto room = QSizeF(size()) * scale;
    const auto pixels = std::max(1, int(std::min(room.width(), room.height())) / m_code.width());
    const auto side = m_code.width() * pixels / scale;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const auto start
        = [side, scale](int whole) { return std::floor((whole - side) / 2 * scale) / scale; };
    painter.drawImage(QRectF(start(width()), start(height()), side, side), m_code);
}

} // namespace mailrig
