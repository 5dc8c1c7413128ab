// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messageparser.h"

#include "models/messages/addresslist.h"
#include "models/messages/attachmentname.h"
#include "protocols/mail/messages/mailtext.h"
#include "protocols/mail/messages/mimeparts.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString bodyText(const MimePart &part)
{
    auto text
        = decodedText(withoutTransferEncoding(part.body, part.facts.encoding), part.facts.charset);
    return text.replace(u"\r\n"_s, u"\n"_s);
}

//! Several texts are one after the other, as in mail that went through a mailing list.
void append(QString &all, const QString &text)
{
    all += (all.isEmpty() || all.endsWith(u'\n') ? QString() : u"\n"_s) + text;
}

Attachment attachment(const MimePart &part)
{
    Attachment result{.givenName = part.facts.fileName,
        .type = QString::fromUtf8(part.facts.type),
        .contentId = part.facts.contentId,
        .isInline = part.facts.isInline,
        .content = withoutTransferEncoding(part.body, part.facts.encoding)};
    const auto given = result.givenName.isEmpty() && part.facts.type == "message/rfc822"
        ? u"message.eml"_s
        : result.givenName;
    result.name = attachmentName(given, result.type);
    return result;
}

//! RFC 5322 §3.2.2: comments may stand anywhere, one in another; a blank is left of each.
QByteArray withoutComments(QByteArrayView value)
{
    QByteArray text;
    int depth = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && depth > 0) {
            ++i;
        } else if (c == '(') {
            text += depth++ == 0 ? " " : "";
        } else if (c == ')' && depth > 0) {
            --depth;
        } else if (depth == 0) {
            text += c;
        }
    }
    return text;
}

int zoneSeconds(const QString &zone)
{
    static const QHash<QString, int> names{{u"EST"_s, -5}, {u"EDT"_s, -4}, {u"CST"_s, -6},
        {u"CDT"_s, -5}, {u"MST"_s, -7}, {u"MDT"_s, -6}, {u"PST"_s, -8}, {u"PDT"_s, -7}};
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int value = QStringView(zone).sliced(1).toInt();
        return (value / 100 * 3600 + value % 100 * 60) * (zone.startsWith(u'-') ? -1 : 1);
    }
    return names.value(zone.toUpper()) * 3600;
}

} // namespace

QList<MailPerson> addressField(QByteArrayView value)
{
    // Divided first: an encoded word may hold a comma.
    auto people = addressList(decodedText(value, {}));
    for (auto &each : people) {
        if (each.name.contains("=?"_L1)) {
            each.name = decodedHeader(each.name.toUtf8());
        }
    }
    return people;
}

QDateTime dateField(QByteArrayView value)
{
    static const QRegularExpression form(
        u"(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
        "\\s*([+-]\\d{4}|[A-Za-z]{1,5})?"_s);
    static const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    constexpr qsizetype longest = 200;
    const auto text = withoutComments(value.first(std::min(value.size(), longest)));
    const auto found = form.match(QString::fromLatin1(text));
    const auto month = months.indexOf(found.captured(2).toLower());
    if (!found.hasMatch() || month < 0 || month % 3 != 0) {
        return {};
    }
    int year = found.captured(3).toInt();
    year += year < 50 ? 2000 : year < 1000 ? 1900 : 0; // RFC 5322 §4.3
    const QDate date(year, static_cast<int>(month / 3) + 1, found.captured(1).toInt());
    const QTime time(found.captured(4).toInt(), found.captured(5).toInt(),
        std::min(found.captured(6).toInt(), 59));
    if (!date.isValid() || !time.isValid()) {
        return {};
    }
    return QDateTime(date, time, Qt::UTC).addSecs(-zoneSeconds(found.captured(7)));
}

MessageSummary headerSummary(const QList<MimeField> &fields)
{
    MessageSummary summary;
    const auto type = mimeFacts(fields).type;
    summary.contentType = QString::fromUtf8(type);
    summary.subject = decodedHeader(fieldValue(fields, "Subject"));
    summary.from = addressField(fieldValue(fields, "From")).value(0);
    summary.to = addressField(fieldValue(fields, "To"));
    summary.messageId = bareId(fieldValue(fields, "Message-ID"));
    summary.date = dateField(fieldValue(fields, "Date"));
    const auto trace = fieldValue(fields, "Received");
    summary.receivedDate = dateField(QByteArrayView(trace).sliced(trace.lastIndexOf(';') + 1));
    if (!summary.receivedDate.isValid()) {
        summary.receivedDate = summary.date;
    }
    return summary;
}

void countAttachments(MessageSummary &summary, QByteArrayView message)
{
    int count = 0;
    for (const auto &part : mimeParts(message).parts) {
        if (isFile(part.facts) && ++count == 1) {
            summary.fileName = part.facts.fileName;
        }
    }
    summary.attachmentsCount = count;
}

MessageContent parsedMessage(const QByteArray &raw)
{
    const auto parts = mimeParts(raw);
    MessageContent content{.raw = raw, .isBroken = parts.isBroken};
    for (const auto &each : parts.fields) {
        content.headers << HeaderField{QString::fromLatin1(each.name), decodedHeader(each.value)};
    }
    QStringList names;
    for (const auto &part : parts.parts) {
        if (isFile(part.facts)) {
            content.attachments << attachment(part);
            names << content.attachments.constLast().name;
        } else {
            append(part.facts.type == "text/html" ? content.html : content.text, bodyText(part));
        }
    }
    names = distinctNames(names);
    for (qsizetype i = 0; i < names.size(); ++i) {
        content.attachments[i].name = names.at(i);
    }
    return content;
}

ReceivedMessage receivedMessage(const QByteArray &raw, const MessageSummary &known)
{
    ReceivedMessage message{.content = parsedMessage(raw)};
    auto &summary = message.summary;
    summary = headerSummary(mimeFields(QByteArrayView(raw).first(bodyStart(raw))));
    summary.id = known.id;
    summary.flags = known.flags;
    summary.size = known.size > 0 ? known.size : raw.size();
    if (known.receivedDate.isValid()) {
        summary.receivedDate = known.receivedDate;
    }
    const auto &files = message.content.attachments;
    summary.attachmentsCount = static_cast<int>(files.size());
    summary.fileName = files.isEmpty() ? QString() : files.constFirst().givenName;
    return message;
}

} // namespace mailrig
