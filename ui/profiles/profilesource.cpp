// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profilesource.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace mailrig {

namespace {

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

std::optional<ProfileSource> profileSource(const QMimeData *data)
{
    if (!data) {
        return {};
    }
    for (const auto &url : data->urls()) {
        if (url.isLocalFile()) {
            return ProfileSource{.file = url.toLocalFile()};
        }
    }
    if (data->hasImage()) {
        const auto bytes = asPng(data->imageData().value<QImage>());
        return bytes.isEmpty() ? std::nullopt : std::optional(ProfileSource{.bytes = bytes});
    }
    if (data->hasText() && !data->text().isEmpty()) {
        return ProfileSource{.bytes = data->text().toUtf8()};
    }
    return {};
}

} // namespace mailrig
