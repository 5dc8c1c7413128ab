// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messagebuilder.h"

#include "models/mailaddress.h"
#include "models/messages/messagefault.h"
#include "protocols/mail/mailsession.h"
#include "protocols/mail/messages/contentids.h"
#include "protocols/mail/messages/headertext.h"
#include "protocols/mail/messages/ownfields.h"
#include "protocols/mail/testmessage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNamed(const HeaderField &field, const char *name)
{
    return field.name.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
}

//! Writes a message's header, field by field; of those that its writer set himself it writes none
//! of its own.
class HeaderWriter {
public:
    explicit HeaderWriter(const QList<HeaderField> &own)
        : m_own(own)
    {
    }
    void people(const char *name, const QList<MailPerson> &people)
    {
        if (!people.isEmpty()) {
            add(name, peopleField(name, people));
        }
    }
    void text(const char *name, const QString &value) { add(name, textField(name, value)); }
    void ascii(const char *name, const QByteArray &value)
    {
        add(name, structuredField(name, value));
    }
    [[nodiscard]] Result<void> own()
    {
        for (const auto &each : m_own) {
            const auto field = ownField(each);
            if (!field) {
                return tl::unexpected(field.error());
            }
            m_bytes += *field;
        }
        return {};
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    void add(const char *name, const QByteArray &field)
    {
        const bool isOwn = std::any_of(m_own.cbegin(), m_own.cend(),
            [name](const HeaderField &each) { return isNamed(each, name); });
        m_bytes += isOwn ? QByteArray() : field;
    }

    const QList<HeaderField> &m_own;
    QByteArray m_bytes;
};

Result<void> judgedPeople(const QList<MailPerson> &people)
{
    for (const auto &each : people) {
        if (!isMailAddress(each.address)) {
            return failure(
                MessageFault::Address, each.address.isEmpty() ? each.name : each.address);
        }
        if (breaksLines(each.name)) {
            return failure(MessageFault::PersonName, each.address);
        }
    }
    return {};
}

Result<Outgoing> envelope(const OutgoingMessage &message, const MailPerson &from)
{
    for (const auto &people :
        {QList<MailPerson>{from}, message.to, message.cc, message.bcc, message.replyTo}) {
        if (const auto good = judgedPeople(people); !good) {
            return tl::unexpected(good.error());
        }
    }
    const auto sender = envelopeAddress(from.address);
    if (!sender) {
        return failure(MessageFault::Address, from.address);
    }
    Outgoing outgoing{.sender = *sender};
    for (const auto &each : message.to + message.cc + message.bcc) {
        if (const auto added = outgoing.addRecipient(each.address); !added) {
            return tl::unexpected(added.error());
        }
    }
    if (outgoing.recipients.isEmpty()) {
        return failure(MessageFault::NoRecipient);
    }
    outgoing.utf8Address = utf8AddressOf(message.headers);
    for (const auto &each : message.replyTo) {
        if (needsSmtpUtf8(each.address)) {
            outgoing.utf8Address = each.address;
        }
    }
    return outgoing;
}

QByteArray dateNow()
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss"_s)
               .toLatin1()
        + " +0000";
}

Result<QByteArray> header(
    const OutgoingMessage &message, const MailPerson &from, const QByteArray &id)
{
    HeaderWriter writer(message.headers);
    writer.ascii("Date", dateNow());
    writer.people("From", {from});
    writer.people("Reply-To", message.replyTo);
    writer.people("To", message.to);
    writer.people("Cc", message.cc);
    if (message.to.isEmpty() && message.cc.isEmpty()) {
        writer.ascii("To", "undisclosed-recipients:;"); // RFC 5322 §3.4
    }
    writer.text("Subject", message.subject);
    writer.ascii("Message-ID", id);
    if (const auto own = writer.own(); !own) {
        return tl::unexpected(own.error());
    }
    writer.ascii("MIME-Version", "1.0");
    return writer.bytes();
}

} // namespace

Result<Outgoing> builtMessage(
    const OutgoingMessage &message, const QString &account, MessageWidth width)
{
    auto from = message.from;
    from.address = from.address.isEmpty() ? account : from.address;
    if (breaksLines(message.subject)) {
        return failure(MessageFault::HeaderValue, u"Subject"_s);
    }
    if (from.address.isEmpty()) {
        return failure(MessageFault::NoSender);
    }
    auto outgoing = judgedFields(message.headers).and_then([&] { return envelope(message, from); });
    if (!outgoing) {
        return outgoing;
    }
    const auto id = newMessageId(outgoing->sender);
    auto whole = withContentIds(message, outgoing->sender.domain)
                     .and_then([&](const OutgoingMessage &marked) {
                         return header(marked, from, id).and_then([&](const QByteArray &fields) {
                             return builtBody(marked, fields, width);
                         });
                     });
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    outgoing->bytes = std::move(whole->bytes);
    if (!outgoing->bytes.endsWith("\r\n")) {
        outgoing->bytes += "\r\n";
    }
    const auto own = std::find_if(message.headers.cbegin(), message.headers.cend(),
        [](const HeaderField &each) { return isNamed(each, "Message-ID"); });
    outgoing->messageId = own == message.headers.cend()
        ? QString::fromLatin1(id.mid(1).chopped(1))
        : QString(own->value).remove(u'<').remove(u'>').trimmed();
    outgoing->hasEightBit = whole->isEightBit || outgoing->needsUtf8();
    return outgoing;
}

} // namespace mailrig
