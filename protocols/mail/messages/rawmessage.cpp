// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/rawmessage.h"

#include "models/mailaddress.h"
#include "models/messages/messagefault.h"
#include "protocols/mail/messages/messageparser.h"

#include <QStringDecoder>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

//! CR, LF and CRLF all end a line (RFC 5322 §2.3 wants the last).
QByteArray withMailLineEnds(const QByteArray &message)
{
    QByteArray result;
    result.reserve(message.size() + message.count('\n') + 2);
    for (qsizetype i = 0; i < message.size(); ++i) {
        const char c = message.at(i);
        if (c == '\r' || c == '\n') {
            i += c == '\r' && i + 1 < message.size() && message.at(i + 1) == '\n' ? 1 : 0;
            result += "\r\n";
        } else {
            result += c;
        }
    }
    if (!result.endsWith("\r\n")) {
        result += "\r\n";
    }
    return result;
}

bool isBcc(QByteArrayView line)
{
    const auto name = line.first(std::max<qsizetype>(line.indexOf(':'), 0)).trimmed();
    return name.compare("Bcc", Qt::CaseInsensitive) == 0
        || name.compare("Resent-Bcc", Qt::CaseInsensitive) == 0;
}

//! The header without its Bcc fields, folded lines included.
QByteArray withoutBcc(QByteArrayView header)
{
    QByteArray result;
    bool isLeftOut = false;
    for (qsizetype at = 0; at < header.size();) {
        const auto end = header.indexOf('\n', at);
        const auto line = header.sliced(at, (end < 0 ? header.size() : end + 1) - at);
        at += line.size();
        if (!line.startsWith(' ') && !line.startsWith('\t')) {
            isLeftOut = isBcc(line);
        }
        if (!isLeftOut) {
            result += line;
        }
    }
    return result;
}

bool hasEightBit(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

//! The first field that holds UTF-8 as it is; empty if there is none. What is in other charsets
//! goes through as it always has: SMTPUTF8 would not make it right.
QString utf8Field(const QList<MimeField> &fields)
{
    for (const auto &each : fields) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(each.value);
        if (hasEightBit(each.value) && !decoder.hasError()) {
            return QString::fromLatin1(each.name);
        }
    }
    return {};
}

QList<MailPerson> people(
    const QList<MimeField> &fields, const QByteArray &prefix, const QByteArrayList &names)
{
    QList<MailPerson> all;
    for (const auto &name : names) {
        for (const auto &each : fields) { // a field may stand several times, against the rules
            if (each.name.compare(prefix + name, Qt::CaseInsensitive) == 0) {
                all += addressField(each.value);
            }
        }
    }
    return all;
}

} // namespace

Result<Outgoing> rawOutgoing(const QByteArray &message, const QString &account)
{
    const auto whole = withMailLineEnds(message);
    const auto at = bodyStart(whole);
    const auto fields = mimeFields(QByteArrayView(whole).first(at));
    const auto firstLine = whole.left(whole.indexOf('\r'));
    // The first line has to be a field: text without a header often holds colons somewhere.
    const auto colon = firstLine.indexOf(':');
    const auto isName = colon > 0
        && std::all_of(firstLine.cbegin(), firstLine.cbegin() + colon,
            [](char c) { return c > ' ' && c < 127; });
    if (fields.isEmpty() || !isName) {
        return failure(MessageFault::NoHeader);
    }
    const bool isSentOn = !people(fields, "Resent-", {"To", "Cc", "Bcc"}).isEmpty();
    const QByteArray prefix = isSentOn ? "Resent-" : "";
    const auto senders = people(fields, prefix, {"Sender", "From"});
    const auto from = senders.isEmpty() || senders.constFirst().address.isEmpty()
        ? account
        : senders.constFirst().address;
    const auto sender = envelopeAddress(from);
    if (!sender) {
        return failure(MessageFault::Address, from);
    }
    Outgoing outgoing{.messageId = bareId(fieldValue(fields, "Message-ID")), .sender = *sender};
    for (const auto &each : people(fields, prefix, {"To", "Cc", "Bcc"})) {
        const auto added = outgoing.addRecipient(each.address.isEmpty() ? each.name : each.address);
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    for (const auto &each :
        people(fields, {}, {"From", "Sender", "Reply-To"}) + people(fields, "Resent-", {"From"})) {
        if (outgoing.utf8Address.isEmpty() && needsSmtpUtf8(each.address)) {
            outgoing.utf8Address = each.address;
        }
    }
    outgoing.utf8Field = utf8Field(fields);
    if (outgoing.recipients.isEmpty()) {
        return failure(MessageFault::NoRecipient);
    }
    const auto header = withoutBcc(QByteArrayView(whole).first(at));
    outgoing.bytes = header;
    outgoing.bytes += QByteArrayView(whole).sliced(at);
    outgoing.hasEightBit = hasEightBit(outgoing.bytes);
    return outgoing;
}

} // namespace mailrig
