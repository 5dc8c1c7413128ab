// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/mimefields.h"

#include "protocols/mail/messages/mailtext.h"

#include <vmime/contentDispositionField.hpp>
#include <vmime/contentTypeField.hpp>
#include <vmime/headerFieldFactory.hpp>
#include <vmime/parsingContext.hpp>

namespace mailrig {

namespace {

constexpr qsizetype mostFields = 1000;
constexpr qsizetype longestParameters = 8192; // bytes of a field that is read for its parameters

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty()
        && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
}

//! Parameters of Content-Type and Content-Disposition, RFC 2231's kinds included.
QString parameter(const vmime::parameterizedHeaderField &field, const char *name)
{
    const auto found = field.findParameter(name);
    if (!found) {
        return {};
    }
    const auto &word = found->getValue();
    const auto text
        = QString::fromStdString(word.getConvertedText(vmime::charset(vmime::charsets::UTF_8)));
    // Against RFC 2047 §5, and everywhere.
    return text.contains(QLatin1StringView("=?")) ? decodedHeader(text.toUtf8()) : text;
}

std::shared_ptr<vmime::parameterizedHeaderField> parsed(const char *name, QByteArrayView value)
{
    vmime::parsingContext context;
    context.setInternationalizedEmailSupport(true);
    const auto field = vmime::headerFieldFactory::getInstance()->create(name);
    const auto utf8 = decodedText(value.first(std::min(value.size(), longestParameters)), {});
    field->parse(context, utf8.toStdString());
    return vmime::dynamicCast<vmime::parameterizedHeaderField>(field);
}

//! "text/plain" of "Text/Plain; charset=…"; text/plain for what is no type (RFC 2045 §5.2).
QByteArray mediaType(QByteArrayView value)
{
    const auto end = value.indexOf(';');
    const auto type = (end < 0 ? value : value.first(end)).trimmed().toByteArray().toLower();
    const auto slash = type.indexOf('/');
    const bool isType = slash > 0 && slash + 1 < type.size() && isFieldName(type);
    return isType ? type : QByteArrayLiteral("text/plain");
}

void readContentType(MimeFacts &facts, QByteArrayView value)
{
    facts.type = mediaType(value);
    try {
        if (const auto field = parsed("Content-Type", value)) {
            facts.charset = parameter(*field, "charset").toLatin1();
            facts.boundary = parameter(*field, "boundary").toUtf8();
            facts.fileName = parameter(*field, "name");
        }
    } catch (const std::exception &) {
        // Parameters nobody can read: as if there were none.
    }
}

void readDisposition(MimeFacts &facts, QByteArrayView value)
{
    const auto end = value.indexOf(';');
    const auto kind = (end < 0 ? value : value.first(end)).trimmed().toByteArray().toLower();
    facts.isInline = kind == "inline";
    facts.isAttachment = !kind.isEmpty() && !facts.isInline; // RFC 2183 §2.8
    try {
        if (const auto field = parsed("Content-Disposition", value)) {
            const auto name = parameter(*field, "filename");
            facts.fileName = name.isEmpty() ? facts.fileName : name;
        }
    } catch (const std::exception &) {
        // As above.
    }
}

} // namespace

qsizetype bodyStart(QByteArrayView message)
{
    for (qsizetype line = 0; line < message.size();) {
        const auto end = message.indexOf('\n', line);
        if (end < 0) {
            break;
        }
        const auto length = end - line;
        if (length == 0 || (length == 1 && message[line] == '\r')) {
            return end + 1;
        }
        line = end + 1;
    }
    return message.size();
}

QList<MimeField> mimeFields(QByteArrayView header)
{
    QList<MimeField> fields;
    bool isField = false;
    for (qsizetype at = 0; at < header.size() && fields.size() < mostFields;) {
        const auto end = header.indexOf('\n', at);
        auto line = header.sliced(at, (end < 0 ? header.size() : end) - at);
        at = end < 0 ? header.size() : end + 1;
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (isField) {
                fields.last().value += line; // folded: the white space stays (RFC 5322 §2.2.3)
            }
            continue;
        }
        const auto colon = line.indexOf(':');
        const auto name = colon < 0 ? QByteArrayView() : line.first(colon).trimmed();
        isField = isFieldName(name);
        if (isField) {
            fields << MimeField{name.toByteArray(), line.sliced(colon + 1).toByteArray()};
        }
    }
    for (auto &each : fields) {
        each.value = each.value.trimmed();
    }
    return fields;
}

QByteArray fieldValue(const QList<MimeField> &fields, QByteArrayView name)
{
    for (const auto &each : fields) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0) {
            return each.value;
        }
    }
    return {};
}

MimeFacts mimeFacts(const QList<MimeField> &fields)
{
    MimeFacts facts;
    if (const auto type = fieldValue(fields, "Content-Type"); !type.isEmpty()) {
        readContentType(facts, type);
    }
    if (const auto disposition = fieldValue(fields, "Content-Disposition");
        !disposition.isEmpty()) {
        readDisposition(facts, disposition);
    }
    facts.encoding = fieldValue(fields, "Content-Transfer-Encoding").trimmed().toLower();
    facts.contentId = bareId(fieldValue(fields, "Content-ID"));
    return facts;
}

bool isFile(const MimeFacts &facts)
{
    const bool isText = facts.type == "text/plain" || facts.type == "text/html";
    return facts.isAttachment || !isText || (!facts.fileName.isEmpty() && !facts.isInline);
}

QString bareId(QByteArrayView value)
{
    const auto open = value.indexOf('<'), close = value.lastIndexOf('>');
    const auto inside
        = open >= 0 && close > open ? value.sliced(open + 1, close - open - 1) : value;
    return QString::fromUtf8(inside.trimmed());
}

} // namespace mailrig
