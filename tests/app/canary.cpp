// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"

#include <QDirIterator>

#include <algorithm>

namespace mailrig {

QByteArrayList shapesOf(const QByteArray &secret)
{
    const auto text = QString::fromUtf8(secret);
    const QByteArray utf16(
        reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    // Without the last group of base64, which depends on what follows.
    const auto base64 = secret.toBase64(QByteArray::OmitTrailingEquals);
    return {secret, base64.left(base64.size() / 4 * 4), secret.toHex(), secret.toHex().toUpper(),
        secret.toPercentEncoding(), utf16};
}

CanaryScan scanFor(const QByteArray &secret, const QString &folder)
{
    CanaryScan scan;
    const auto shapes = shapesOf(secret);
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly)) {
            scan.found << file.fileName();
            continue;
        }
        ++scan.files;
        const auto bytes = file.readAll();
        if (std::any_of(shapes.cbegin(), shapes.cend(),
                [&bytes](const QByteArray &shape) { return bytes.contains(shape); })) {
            scan.found << file.fileName();
        }
    }
    return scan;
}

} // namespace mailrig
