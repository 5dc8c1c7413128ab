// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/messagebuilder.h"

#include "models/mailaddress.h"
#include "protocols/mail/mailsession.h"
#include "protocols/mail/messages/bodybuilder.h"
#include "protocols/mail/messages/vmimestreams.h"
#include "protocols/mail/testmessage.h"
#include "protocols/mail/vmimelogin.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <vmime/generationContext.hpp>
#include <vmime/mailboxList.hpp>
#include <vmime/text.hpp>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

const vmime::charset &utf8()
{
    static const vmime::charset charset(vmime::charsets::UTF_8);
    return charset;
}

vmime::mailboxList mailboxes(const QList<MailPerson> &people)
{
    vmime::mailboxList list;
    for (const auto &each : people) {
        const auto at = each.address.lastIndexOf(u'@');
        list.appendMailbox(vmime::make_shared<vmime::mailbox>(
            vmime::text(vmime::word(each.name.toStdString(), utf8())),
            vmime::emailAddress(vmime::word(each.address.left(at).toStdString(), utf8()),
                vmime::word(each.address.mid(at + 1).toStdString(), utf8()))));
    }
    return list;
}

//! Writes a message's header, field by field.
class HeaderWriter {
public:
    explicit HeaderWriter(bool internationalized, const QList<HeaderField> &own)
        : m_own(own)
    {
        m_context.setInternationalizedEmailSupport(internationalized);
    }

    void people(const char *name, const QList<MailPerson> &people)
    {
        if (!people.isEmpty() && !isGiven(name)) {
            begin(name);
            mailboxes(people).generate(m_context, m_writer, m_position, nullptr);
            m_bytes += "\r\n";
        }
    }
    void text(const char *name, const QString &value)
    {
        if (!isGiven(name)) {
            field(name, value);
        }
    }
    void ascii(const char *name, const QByteArray &value)
    {
        if (!isGiven(name)) {
            m_bytes += QByteArray(name) + ": " + value + "\r\n";
        }
    }
    void own()
    {
        for (const auto &each : m_own) {
            field(each.name.toLatin1(), each.value);
        }
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    [[nodiscard]] bool isGiven(const char *name) const
    {
        return std::any_of(m_own.cbegin(), m_own.cend(), [name](const HeaderField &each) {
            return each.name.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
        });
    }
    void begin(const QByteArray &name)
    {
        m_bytes += name + ": ";
        m_position = static_cast<size_t>(name.size()) + 2;
    }
    void field(const QByteArray &name, const QString &value)
    {
        begin(name);
        vmime::text(value.toStdString(), utf8())
            .encodeAndFold(m_context, m_writer, m_position, nullptr, 0);
        m_bytes += "\r\n";
    }

    const QList<HeaderField> &m_own;
    vmime::generationContext m_context;
    QByteArray m_bytes;
    BytesWriter m_writer{m_bytes};
    size_t m_position = 0;
};

//! Fields that say how the message is made, or who gets it in secret: not for others to set.
bool isOurs(const QString &name)
{
    static const QStringList ours{u"bcc"_s, u"content-type"_s, u"content-transfer-encoding"_s,
        u"content-disposition"_s, u"content-id"_s, u"mime-version"_s};
    return ours.contains(name.toLower());
}

Result<void> judgedHeaders(const OutgoingMessage &message)
{
    static const QRegularExpression form(u"^[!-9;-~]{1,76}$"_s);
    for (const auto &each : message.headers) {
        if (!form.match(each.name).hasMatch() || isOurs(each.name) || breaksLines(each.value)) {
            return failure(Cause::Validation, each.name);
        }
    }
    return breaksLines(message.subject) ? failure(Cause::Validation, u"Subject"_s) : Result<void>();
}

Result<void> judgedPeople(const QList<MailPerson> &people)
{
    for (const auto &each : people) {
        if (!isMailAddress(each.address) || breaksLines(each.name)) {
            return failure(Cause::Validation, each.address.isEmpty() ? each.name : each.address);
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
        return tl::unexpected(sender.error());
    }
    Outgoing outgoing{.sender = *sender};
    for (const auto &each : message.to + message.cc + message.bcc) {
        if (const auto added = outgoing.addRecipient(each.address); !added) {
            return tl::unexpected(added.error());
        }
    }
    if (outgoing.recipients.isEmpty()) {
        return failure(Cause::Validation, u"to"_s);
    }
    for (const auto &each : message.replyTo) {
        outgoing.hasUtf8Header = outgoing.hasUtf8Header || needsSmtpUtf8(each.address);
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

} // namespace

Result<Outgoing> builtMessage(const OutgoingMessage &message, const QString &account)
{
    auto from = message.from;
    from.address = from.address.isEmpty() ? account : from.address;
    auto outgoing = judgedHeaders(message).and_then([&] { return envelope(message, from); });
    if (!outgoing) {
        return outgoing;
    }
    const auto id = newMessageId(outgoing->sender);
    const auto header = guarded(
        [&] {
            HeaderWriter writer(outgoing->needsUtf8(), message.headers);
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
            writer.own();
            writer.ascii("MIME-Version", "1.0");
            return writer.bytes();
        },
        [](const vmime::exception &failed) {
            return Error{Cause::Validation, QString::fromUtf8(failed.what())};
        });
    if (!header) {
        return tl::unexpected(header.error());
    }
    auto whole = builtBody(message, *header);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    outgoing->bytes = std::move(*whole);
    if (!outgoing->bytes.endsWith("\r\n")) {
        outgoing->bytes += "\r\n";
    }
    const auto own = std::find_if(
        message.headers.cbegin(), message.headers.cend(), [](const HeaderField &each) {
            return each.name.compare("Message-ID"_L1, Qt::CaseInsensitive) == 0;
        });
    outgoing->messageId = own == message.headers.cend()
        ? QString::fromLatin1(id.mid(1).chopped(1))
        : QString(own->value).remove(u'<').remove(u'>').trimmed();
    outgoing->hasEightBit = outgoing->needsUtf8();
    return outgoing;
}

} // namespace mailrig
