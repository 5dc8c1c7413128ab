// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/filepart.h"

#include "models/messages/messagefault.h"
#include "protocols/mail/mailsession.h"
#include "protocols/mail/messages/mimefields.h"
#include "protocols/mail/messages/mimeparameter.h"
#include "protocols/mail/messages/vmimestreams.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>

#include <vmime/streamContentHandler.hpp>

#include <algorithm>
#include <optional>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto anyFile = u"application/octet-stream"_s;

//! A field as we have written it: vmime leaves signs bare in file names that programs stumble over.
class WrittenField : public vmime::headerField {
public:
    WrittenField(const char *name, QByteArray value)
        : vmime::headerField(name)
        , m_value(std::move(value))
    {
    }

protected:
    void generateImpl(const vmime::generationContext &, vmime::utility::outputStream &stream,
        const size_t, size_t *newLinePos) const override
    {
        stream << getName() << ": " << m_value.toStdString();
        if (newLinePos) {
            *newLinePos = 0;
        }
    }

private:
    QByteArray m_value;
};

//! "image/png" of what was said, or else of name and content.
Result<QString> typeOf(const OutgoingAttachment &file)
{
    static const QRegularExpression form(
        u"^[A-Za-z0-9][\\w!#$&^.+-]{0,126}/[A-Za-z0-9][\\w!#$&^.+-]{0,126}$"_s);
    if (!file.type.isEmpty()) {
        const bool isWhole = file.type.startsWith("multipart/"_L1, Qt::CaseInsensitive);
        return form.match(file.type).hasMatch() && !isWhole
            ? Result<QString>(file.type.toLower())
            : failure(MessageFault::AttachmentType, file.type);
    }
    const QMimeDatabase types;
    const auto type
        = (file.path.isEmpty() ? types.mimeTypeForFileNameAndData(file.name, file.content)
                               : types.mimeTypeForFile(file.path))
              .name();
    // Names of what is no content, which only the desktop knows.
    return type.startsWith("inode/"_L1) || type == u"application/x-zerosize"_s ? anyFile : type;
}

bool isMessage(const QString &type)
{
    return type.startsWith("message/"_L1) && !type.startsWith("message/global"_L1);
}

//! The lines of a message, each with CRLF; nothing if they cannot go as they are.
std::optional<QByteArray> unencoded(QByteArray bytes, MessageWidth width)
{
    constexpr qsizetype longest = 998; // RFC 5322 §2.1.1
    bytes.replace("\r\n", "\n");
    const auto isWide = [](char c) { return (c & 0x80) != 0; };
    const auto header = QByteArrayView(bytes).first(bodyStart(bytes));
    if (bytes.contains('\r') || bytes.contains('\0') // a header beyond ASCII is RFC 6532's
        || std::any_of(header.begin(), header.end(), isWide)
        || (width == MessageWidth::SevenBit && std::any_of(bytes.cbegin(), bytes.cend(), isWide))) {
        return {};
    }
    for (qsizetype at = 0; at < bytes.size();) {
        const auto end = bytes.indexOf('\n', at);
        if ((end < 0 ? bytes.size() : end) - at > longest) {
            return {};
        }
        at = end < 0 ? bytes.size() : end + 1;
    }
    return bytes.replace("\n", "\r\n");
}

struct Content {
    vmime::shared_ptr<vmime::utility::inputStream> stream = {};
    qint64 size = 0;
};

Content contentOf(const QByteArray &bytes)
{
    return {vmime::make_shared<BytesStream>(bytes), bytes.size()};
}

Result<Content> contentOf(const OutgoingAttachment &file)
{
    if (file.path.isEmpty()) {
        return contentOf(file.content);
    }
    const auto opened = FileStream::open(file.path);
    return opened ? Result<Content>(Content{*opened, (*opened)->size()})
                  : tl::unexpected(opened.error());
}

QByteArray wholeOf(const Content &content)
{
    QByteArray bytes(content.size, Qt::Uninitialized);
    qint64 size = 0;
    while (size < bytes.size() && !content.stream->eof()) {
        size += static_cast<qint64>(
            content.stream->read(reinterpret_cast<vmime::byte_t *>(bytes.data()) + size,
                static_cast<size_t>(bytes.size() - size)));
    }
    return bytes.left(size);
}

} // namespace

Result<MessagePart> filePart(const OutgoingAttachment &file, MessageWidth width)
{
    auto type = typeOf(file);
    if (!type) {
        return tl::unexpected(type.error());
    }
    if (breaksLines(file.name)) {
        return failure(MessageFault::AttachmentName, file.name.simplified());
    }
    // A file may be named with anything; its recipient is told it on one line.
    const auto own = QFileInfo(file.path).fileName();
    const auto name = !file.name.isEmpty() ? file.name : breaksLines(own) ? own.simplified() : own;
    auto content = contentOf(file);
    if (!content) {
        return tl::unexpected(content.error());
    }
    MessagePart result{.part = vmime::make_shared<vmime::bodyPart>()};
    vmime::encoding encoding(vmime::encodingTypes::BASE64);
    if (isMessage(*type)) {
        const auto bytes = wholeOf(*content);
        const auto lines = unencoded(bytes, width);
        type = lines ? *type : anyFile;
        content = contentOf(lines.value_or(bytes));
        result.isEightBit = lines
            && std::any_of(lines->cbegin(), lines->cend(), [](char c) { return (c & 0x80) != 0; });
        encoding = !lines       ? encoding
            : result.isEightBit ? vmime::encoding(vmime::encodingTypes::EIGHT_BIT)
                                : vmime::encoding(vmime::encodingTypes::SEVEN_BIT);
    }
    result.part->getBody()->setContents(vmime::make_shared<vmime::streamContentHandler>(
        content->stream, static_cast<size_t>(content->size)));
    const auto header = result.part->getHeader();
    header->removeAllFields(vmime::fields::CONTENT_TYPE);
    const auto parameter = [&name](const char *key) {
        return name.isEmpty() ? QByteArray() : mimeParameter(key, name);
    };
    header->appendField(
        vmime::make_shared<WrittenField>("Content-Type", type->toLatin1() + parameter("name")));
    result.part->getBody()->setEncoding(encoding);
    header->appendField(vmime::make_shared<WrittenField>("Content-Disposition",
        (file.isPicture() ? "inline" : "attachment") + parameter("filename")));
    if (!file.contentId.isEmpty()) {
        header->appendField(
            vmime::make_shared<WrittenField>("Content-ID", '<' + file.contentId.toLatin1() + '>'));
    }
    return result;
}

} // namespace mailrig
