// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QString>

namespace mailrig {

//! How much of a QR code may be covered: 7 or 15 per cent. Low holds more.
enum class QrLevel { Low, Medium };

//! The squares of a QR code, without the quiet zone around it. Empty if there is none.
class QrModules {
public:
    static constexpr int quietZone = 4; //!< modules that readers want around (ISO/IEC 18004 §9.1)

    QrModules() = default;
    //! Empty for an empty text, and one too long for a QR code.
    [[nodiscard]] static QrModules of(const QString &text, QrLevel level = QrLevel::Medium);

    [[nodiscard]] bool isEmpty() const { return m_side == 0; }
    [[nodiscard]] int side() const { return m_side; }
    //! False outside.
    [[nodiscard]] bool isBlack(int x, int y) const;

private:
    int m_side = 0;
    QBitArray m_black;
};

//! The code with its quiet zone as SVG, black on white, a module a unit. Empty for an empty code.
[[nodiscard]] QByteArray qrSvg(const QrModules &modules);

} // namespace mailrig
