// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/qr/qrpicture.h"

#include <QBuffer>
#include <QImage>

namespace mailrig {

QByteArray qrPng(const QrModules &modules, int pixels)
{
    if (modules.isEmpty() || pixels < 1) {
        return {};
    }
    constexpr auto quiet = QrModules::quietZone;
    const int side = (modules.side() + 2 * quiet) * pixels;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.setPixel(x, y, modules.isBlack(x / pixels - quiet, y / pixels - quiet) ? 1 : 0);
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace mailrig
