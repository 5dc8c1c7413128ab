// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/bodybuilder.h"

#include "protocols/mail/messages/filepart.h"
#include "protocols/mail/messages/vmimestreams.h"
#include "protocols/mail/vmimelogin.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <vmime/contentTypeField.hpp>
#include <vmime/stringContentHandler.hpp>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largest = qint64{256} * 1024 * 1024;

//! RFC 2046 §5.1.1; our own, because vmime's random generator is not made for several threads.
std::string newBoundary()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(
        reinterpret_cast<const char *>(random.data()), sizeof(random.front()) * random.size());
    return ("=_mailrig_" + bytes.toHex()).toStdString();
}

MessagePart multipart(const char *subtype, const QList<MessagePart> &parts)
{
    MessagePart whole{.part = vmime::make_shared<vmime::bodyPart>()};
    const auto type
        = vmime::dynamicCast<vmime::contentTypeField>(whole.part->getHeader()->ContentType());
    type->setValue(vmime::mediaType(vmime::mediaTypes::MULTIPART, subtype));
    type->setBoundary(newBoundary());
    for (const auto &each : parts) {
        whole.part->getBody()->appendPart(each.part);
        whole.isEightBit = whole.isEightBit || each.isEightBit;
    }
    if (whole.isEightBit) { // RFC 2045 §6.4
        whole.part->getBody()->setEncoding(vmime::encoding(vmime::encodingTypes::EIGHT_BIT));
    }
    return whole;
}

//! Seven bits where the text has no more and its lines are short; otherwise whatever is shorter.
vmime::encoding textEncoding(const QByteArray &bytes)
{
    constexpr qsizetype longestLine = 78;
    qsizetype beyond = 0, line = 0, longest = 0;
    for (const char c : bytes) {
        beyond += (c & 0x80) != 0 || c == '\0' ? 1 : 0;
        line = c == '\n' ? 0 : line + 1;
        longest = std::max(longest, line);
    }
    if (beyond == 0 && longest <= longestLine + 1 && !bytes.contains("\nFrom ")
        && !bytes.startsWith("From ")) {
        return vmime::encoding(vmime::encodingTypes::SEVEN_BIT);
    }
    return beyond * 6 > bytes.size() ? vmime::encoding(vmime::encodingTypes::BASE64)
                                     : vmime::encoding(vmime::encodingTypes::QUOTED_PRINTABLE);
}

QByteArray withMailLineEnds(const QString &text)
{
    auto bytes = text.toUtf8();
    bytes.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    if (!bytes.isEmpty() && !bytes.endsWith("\r\n")) {
        bytes += "\r\n";
    }
    return bytes;
}

MessagePart textPart(const QString &text, const char *subtype)
{
    const auto bytes = withMailLineEnds(text);
    const auto part = vmime::make_shared<vmime::bodyPart>();
    part->getBody()->setContents(
        vmime::make_shared<vmime::stringContentHandler>(bytes.toStdString()),
        vmime::mediaType(vmime::mediaTypes::TEXT, subtype), vmime::charset(vmime::charsets::UTF_8),
        textEncoding(bytes));
    return {.part = part};
}

//! Text and HTML, the pictures of which are beside it.
MessagePart readablePart(const OutgoingMessage &message, const QList<MessagePart> &pictures)
{
    if (message.html.isEmpty()) {
        return textPart(message.text, "plain");
    }
    auto html = textPart(message.html, "html");
    if (!pictures.isEmpty()) {
        html = multipart("related", QList<MessagePart>{html} + pictures);
    }
    return message.text.isEmpty()
        ? html
        : multipart("alternative", {textPart(message.text, "plain"), html});
}

} // namespace

Result<BuiltBody> builtBody(const OutgoingMessage &message, QByteArray header, MessageWidth width)
{
    const auto broken = [](const vmime::exception &failed) {
        return Error{Cause::Validation, QString::fromUtf8(failed.what())};
    };
    QList<MessagePart> pictures, files;
    qint64 size = 2 * (message.text.size() + message.html.size()) * 3;
    for (const auto &each : message.attachments) {
        size += each.path.isEmpty() ? each.content.size() : QFileInfo(each.path).size();
    }
    if (size > largest) {
        return failure(Cause::MessageTooLarge, QString::number(size));
    }
    for (const auto &each : message.attachments) {
        auto part = guarded([&] { return filePart(each, width); }, broken);
        if (!part || !*part) {
            return tl::unexpected(part ? part->error() : part.error());
        }
        const bool isPicture = each.isPicture() && !message.html.isEmpty();
        (isPicture ? pictures : files) << **part;
    }
    return guarded(
        [&] {
            const bool hasWords
                = !message.text.isEmpty() || !message.html.isEmpty() || files.isEmpty();
            auto whole = hasWords ? readablePart(message, pictures) : MessagePart();
            if (!files.isEmpty()) {
                whole = multipart(
                    "mixed", (hasWords ? QList<MessagePart>{whole} : QList<MessagePart>()) + files);
            }
            BuiltBody result{.bytes = std::move(header), .isEightBit = whole.isEightBit};
            constexpr qint64 more = 65'536;
            result.bytes.reserve(size * 7 / 5 + more); // base64 with its line ends
            BytesWriter writer(result.bytes);
            whole.part->generate(writer);
            return result;
        },
        broken);
}

} // namespace mailrig
