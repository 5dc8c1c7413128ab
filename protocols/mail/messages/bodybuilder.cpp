// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/bodybuilder.h"

#include "protocols/mail/messages/vmimestreams.h"
#include "protocols/mail/vmimelogin.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <vmime/bodyPart.hpp>
#include <vmime/contentDispositionField.hpp>
#include <vmime/contentTypeField.hpp>
#include <vmime/messageId.hpp>
#include <vmime/streamContentHandler.hpp>
#include <vmime/stringContentHandler.hpp>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;
using Part = vmime::shared_ptr<vmime::bodyPart>;

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

Part multipart(const char *subtype, const QList<Part> &parts)
{
    auto whole = vmime::make_shared<vmime::bodyPart>();
    const auto type
        = vmime::dynamicCast<vmime::contentTypeField>(whole->getHeader()->ContentType());
    type->setValue(vmime::mediaType(vmime::mediaTypes::MULTIPART, subtype));
    type->setBoundary(newBoundary());
    for (const auto &each : parts) {
        whole->getBody()->appendPart(each);
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

Part textPart(const QString &text, const char *subtype)
{
    const auto bytes = withMailLineEnds(text);
    auto part = vmime::make_shared<vmime::bodyPart>();
    part->getBody()->setContents(
        vmime::make_shared<vmime::stringContentHandler>(bytes.toStdString()),
        vmime::mediaType(vmime::mediaTypes::TEXT, subtype), vmime::charset(vmime::charsets::UTF_8),
        textEncoding(bytes));
    return part;
}

//! "image/png" of what was said, or else of name and content.
Result<QString> typeOf(const OutgoingAttachment &file)
{
    static const QRegularExpression form(
        u"^[A-Za-z0-9][\\w!#$&^.+-]{0,126}/[A-Za-z0-9][\\w!#$&^.+-]{0,126}$"_s);
    if (!file.type.isEmpty()) {
        const bool isWhole = file.type.startsWith("multipart/"_L1, Qt::CaseInsensitive);
        return form.match(file.type).hasMatch() && !isWhole ? Result<QString>(file.type.toLower())
                                                            : failure(Cause::Validation, file.type);
    }
    const QMimeDatabase types;
    if (!file.path.isEmpty()) {
        return types.mimeTypeForFile(file.path).name();
    }
    return types.mimeTypeForFileNameAndData(file.name, file.content).name();
}

vmime::word utf8Word(const QString &text)
{
    return {text.toStdString(), vmime::charset(vmime::charsets::UTF_8)};
}

Result<Part> filePart(const OutgoingAttachment &file)
{
    const auto type = typeOf(file);
    if (!type) {
        return tl::unexpected(type.error());
    }
    const auto name
        = (file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name).simplified();
    if (breaksLines(file.name) || breaksLines(file.contentId) || file.contentId.contains(u'>')) {
        return failure(Cause::Validation, name);
    }
    vmime::shared_ptr<vmime::utility::inputStream> stream;
    qint64 size = file.content.size();
    if (file.path.isEmpty()) {
        stream = vmime::make_shared<BytesStream>(file.content);
    } else {
        auto opened = FileStream::open(file.path);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        size = (*opened)->size();
        stream = *opened;
    }
    auto part = vmime::make_shared<vmime::bodyPart>();
    const vmime::mediaType mediaType(type->toStdString());
    part->getBody()->setContents(
        vmime::make_shared<vmime::streamContentHandler>(stream, static_cast<size_t>(size)),
        mediaType);
    // Whatever it is, it arrives byte for byte.
    part->getBody()->setEncoding(vmime::encoding(vmime::encodingTypes::BASE64));
    if (!name.isEmpty()) {
        vmime::dynamicCast<vmime::contentTypeField>(part->getHeader()->ContentType())
            ->getParameter("name")
            ->setValue(utf8Word(name));
    }
    const auto disposition = vmime::dynamicCast<vmime::contentDispositionField>(
        part->getHeader()->ContentDisposition());
    disposition->setValue(
        vmime::contentDisposition(file.contentId.isEmpty() ? "attachment" : "inline"));
    if (!name.isEmpty()) {
        disposition->setFilename(utf8Word(name));
    }
    if (!file.contentId.isEmpty()) {
        part->getHeader()->ContentId()->setValue(
            vmime::messageId('<' + file.contentId.toStdString() + '>'));
    }
    return part;
}

//! Text and HTML, the pictures of which are beside it.
Part readablePart(const OutgoingMessage &message, const QList<Part> &pictures)
{
    if (message.html.isEmpty()) {
        return textPart(message.text, "plain");
    }
    auto html = textPart(message.html, "html");
    if (!pictures.isEmpty()) {
        html = multipart("related", QList<Part>{html} + pictures);
    }
    return message.text.isEmpty()
        ? html
        : multipart("alternative", {textPart(message.text, "plain"), html});
}

} // namespace

Result<QByteArray> builtBody(const OutgoingMessage &message, QByteArray header)
{
    const auto broken = [](const vmime::exception &failed) {
        return Error{Cause::Validation, QString::fromUtf8(failed.what())};
    };
    QList<Part> pictures, files;
    qint64 size = 2 * (message.text.size() + message.html.size()) * 3;
    for (const auto &each : message.attachments) {
        auto part = guarded([&] { return filePart(each); }, broken);
        if (!part || !*part) {
            return tl::unexpected(part ? part->error() : part.error());
        }
        const bool isPicture = !each.contentId.isEmpty() && !message.html.isEmpty();
        (isPicture ? pictures : files) << **part;
        size += each.path.isEmpty() ? each.content.size() : QFileInfo(each.path).size();
    }
    if (size > largest) {
        return failure(Cause::MessageTooLarge, QString::number(size));
    }
    return guarded(
        [&] {
            const bool hasWords
                = !message.text.isEmpty() || !message.html.isEmpty() || files.isEmpty();
            auto whole = hasWords ? readablePart(message, pictures) : Part();
            if (!files.isEmpty()) {
                whole = multipart("mixed", (whole ? QList<Part>{whole} : QList<Part>()) + files);
            }
            auto bytes = std::move(header);
            constexpr qint64 more = 65'536;
            bytes.reserve(size * 7 / 5 + more); // base64 with its line ends
            BytesWriter writer(bytes);
            whole->generate(writer);
            return bytes;
        },
        broken);
}

} // namespace mailrig
