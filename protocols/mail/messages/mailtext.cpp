// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/mailtext.h"

#include <QStringDecoder>

#include <vmime/charset.hpp>
#include <vmime/parsingContext.hpp>
#include <vmime/text.hpp>
#include <vmime/utility/encoder/encoderFactory.hpp>
#include <vmime/utility/inputStreamByteBufferAdapter.hpp>
#include <vmime/utility/outputStreamByteArrayAdapter.hpp>

namespace mailrig {

namespace {

constexpr qsizetype longestHeader = 65'536; // bytes of one field that are decoded

std::optional<QString> asUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

//! By the C library's iconv, which knows what mail is written in; nothing if it does not.
std::optional<QString> converted(QByteArrayView bytes, const QByteArray &charset)
{
    try {
        std::string utf8;
        vmime::charset::convert(bytes.toByteArray().toStdString(), utf8,
            vmime::charset(charset.toStdString()), vmime::charset(vmime::charsets::UTF_8));
        return QString::fromStdString(utf8);
    } catch (const std::exception &) {
        return {};
    }
}

vmime::parsingContext utf8Context()
{
    vmime::parsingContext context;
    context.setInternationalizedEmailSupport(true);
    return context;
}

} // namespace

QString decodedText(QByteArrayView bytes, const QByteArray &charset)
{
    const auto name = charset.toLower();
    if (name.isEmpty() || name == "utf-8" || name == "utf8" || name == "us-ascii"
        || name == "ascii") {
        if (auto text = asUtf8(bytes)) {
            return *text;
        }
        if (name.startsWith("utf")) {
            return QString::fromUtf8(bytes);
        }
    } else if (auto text = converted(bytes, charset)) {
        return *text;
    } else if (auto guess = asUtf8(bytes)) {
        return *guess;
    }
    return converted(bytes, "windows-1252").value_or(QString::fromLatin1(bytes));
}

QString decodedHeader(QByteArrayView value)
{
    const auto bytes = value.first(std::min(value.size(), longestHeader));
    const auto text = decodedText(bytes, {});
    if (!bytes.contains("=?")) {
        return text.simplified();
    }
    try {
        static const auto context = utf8Context();
        const auto words = vmime::text::decodeAndUnfold(context, text.toStdString());
        return QString::fromStdString(words->getConvertedText(vmime::charsets::UTF_8)).simplified();
    } catch (const std::exception &) {
        return text.simplified();
    }
}

QByteArray withoutTransferEncoding(QByteArrayView body, const QByteArray &encoding)
{
    const auto name = encoding.trimmed().toLower();
    if (name == "base64") {
        return QByteArray::fromBase64(
            QByteArray::fromRawData(body.data(), body.size()), QByteArray::Base64Encoding);
    }
    if (name != "quoted-printable") {
        return body.toByteArray();
    }
    try {
        vmime::utility::inputStreamByteBufferAdapter in(
            reinterpret_cast<const vmime::byte_t *>(body.data()), static_cast<size_t>(body.size()));
        vmime::byteArray decoded;
        vmime::utility::outputStreamByteArrayAdapter out(decoded);
        vmime::utility::encoder::encoderFactory::getInstance()
            ->create("quoted-printable")
            ->decode(in, out);
        return {
            reinterpret_cast<const char *>(decoded.data()), static_cast<qsizetype>(decoded.size())};
    } catch (const std::exception &) {
        return body.toByteArray();
    }
}

} // namespace mailrig
