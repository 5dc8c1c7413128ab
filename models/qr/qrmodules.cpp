// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/qr/qrmodules.h"

#include <qrcodegen/qrcodegen.hpp>

namespace mailrig {

QrModules QrModules::of(const QString &text, QrLevel level)
{
    using qrcodegen::QrCode;
    QrModules modules;
    if (text.isEmpty()) {
        return modules;
    }
    try {
        const auto wanted = level == QrLevel::Low ? QrCode::Ecc::LOW : QrCode::Ecc::MEDIUM;
        const auto code = QrCode::encodeText(text.toUtf8().constData(), wanted);
        modules.m_side = code.getSize();
        modules.m_black.resize(qsizetype(modules.m_side) * modules.m_side);
        for (int y = 0; y < modules.m_side; ++y) {
            for (int x = 0; x < modules.m_side; ++x) {
                modules.m_black.setBit(qsizetype(y) * modules.m_side + x, code.getModule(x, y));
            }
        }
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
    return modules;
}

bool QrModules::isBlack(int x, int y) const
{
    return x >= 0 && y >= 0 && x < m_side && y < m_side
        && m_black.testBit(qsizetype(y) * m_side + x);
}

QByteArray qrSvg(const QrModules &modules)
{
    if (modules.isEmpty()) {
        return {};
    }
    const auto whole = QByteArray::number(modules.side() + 2 * QrModules::quietZone);
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + whole + ' ' + whole + "\" shape-rendering=\"crispEdges\">\n<path fill=\"#fff\" d=\"M0 0h"
        + whole + 'v' + whole + "H0z\"/>\n<path fill=\"#000\" d=\"";
    for (int y = 0; y < modules.side(); ++y) {
        for (int x = 0; x < modules.side(); ++x) {
            int length = 0;
            while (modules.isBlack(x + length, y)) {
                ++length;
            }
            if (length > 0) {
                svg += 'M' + QByteArray::number(x + QrModules::quietZone) + ' '
                    + QByteArray::number(y + QrModules::quietZone) + 'h'
                    + QByteArray::number(length) + "v1h-" + QByteArray::number(length) + 'z';
                x += length;
            }
        }
    }
    return svg + "\"/>\n</svg>\n";
}

} // namespace mailrig
