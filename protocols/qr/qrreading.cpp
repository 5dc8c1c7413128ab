// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/qr/qrreading.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

// What ZXing 1.4 calls so; 2.x knows no other text.
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype largestFile = qsizetype(16) << 20;
constexpr qint64 mostPixels = 40'000'000;
constexpr qint64 mostBytes = 160'000'000; // decoded
constexpr int comfortableSide = 2400; // pixels: ten a module of the largest code

//! By content, and none but these: other formats of Qt's are more than pictures (SVG).
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return "png";
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return "jpg";
    }
    if (bytes.startsWith("GIF8")) {
        return "gif";
    }
    return bytes.startsWith("BM") ? "bmp" : "";
}

qint64 decodedBytes(const QSize &size, QImage::Format format)
{
    const auto bits
        = format == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(format).bitsPerPixel();
    return qint64(size.width()) * size.height() * std::max<int>(bits, 8) / 8;
}

Result<QImage> decoded(const QByteArray &picture)
{
    const auto format = formatOf(picture);
    if (format.isEmpty() || picture.size() > largestFile) {
        return failure(
            Cause::FileMalformed, format.isEmpty() ? u"PNG, JPEG, GIF, BMP"_s : u"> 16 MiB"_s);
    }
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.isValid()
        && (qint64(size.width()) * size.height() > mostPixels
            || decodedBytes(size, reader.imageFormat()) > mostBytes)) {
        return failure(Cause::FileMalformed,
            u"%1 x %2"_s.arg(QString::number(size.width()), QString::number(size.height())));
    }
    const auto image = size.isEmpty() ? QImage() : reader.read();
    if (image.isNull()) {
        return failure(Cause::FileMalformed, reader.errorString());
    }
    return image;
}

//! Whatever is transparent is paper.
QImage grey(const QImage &image)
{
    if (!image.hasAlphaChannel()) {
        return image.convertToFormat(QImage::Format_Grayscale8);
    }
    auto opaque = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < opaque.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(opaque.scanLine(y));
        for (int x = 0; x < opaque.width(); ++x) {
            const int white = 255 - qAlpha(line[x]);
            line[x] = qRgb(qRed(line[x]) + white, qGreen(line[x]) + white, qBlue(line[x]) + white);
        }
    }
    return opaque.convertToFormat(QImage::Format_Grayscale8);
}

QByteArray textOf(const ZXing::Result &code)
{
    const auto &bytes = code.bytes();
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    // Without a word on its encoding ZXing guesses; writers of UTF-8 say none.
    return raw.isValidUtf8() ? raw : QByteArray::fromStdString(code.text());
}

QList<QByteArray> textsIn(const QImage &image)
{
    const ZXing::ImageView view(image.constBits(), image.width(), image.height(),
        ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
    auto codes
        = ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    const auto place = [](const ZXing::Result &code) {
        const auto at = code.position().topLeft();
        return std::pair(at.y, at.x);
    };
    std::sort(codes.begin(), codes.end(),
        [&](const auto &one, const auto &other) { return place(one) < place(other); });
    QList<QByteArray> texts;
    for (const auto &code : codes) {
        if (code.isValid()) {
            texts << textOf(code);
        }
    }
    return texts;
}

} // namespace

bool isPicture(const QByteArray &bytes)
{
    return !formatOf(bytes).isEmpty();
}

Result<QList<QByteArray>> qrTexts(const QByteArray &picture)
{
    const auto image = decoded(picture);
    if (!image) {
        return tl::unexpected(image.error());
    }
    const auto whole = grey(*image);
    const bool isLarge = std::max(whole.width(), whole.height()) > comfortableSide;
    try {
        auto texts = textsIn(isLarge ? whole.scaled(comfortableSide, comfortableSide,
                                 Qt::KeepAspectRatio, Qt::SmoothTransformation)
                                     : whole);
        if (texts.isEmpty() && isLarge) {
            texts = textsIn(whole); // a small code on a large photograph
        }
        if (!texts.isEmpty()) {
            return texts;
        }
    } catch (const std::exception &thrown) {
        return failure(Cause::FileMalformed, QString::fromUtf8(thrown.what()));
    }
    return failure(Cause::NotFound, u"QR"_s);
}

} // namespace mailrig
