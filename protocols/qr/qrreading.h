// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QList>

namespace mailrig {

//! If the bytes begin as a PNG, JPEG, GIF or BMP file does.
[[nodiscard]] bool isPicture(const QByteArray &bytes);

//! What the QR codes in a picture say, from the top left to the bottom right; UTF-8 where the code
//! does not name another encoding. Pictures have up to 16 MiB, 40 million pixels and 160 MB in
//! memory. Errors: FileMalformed, for what is no such picture; NotFound, there is no QR code in it.
//! Takes up to a second or two: not for the thread of a window.
[[nodiscard]] Result<QList<QByteArray>> qrTexts(const QByteArray &picture);

} // namespace mailrig
