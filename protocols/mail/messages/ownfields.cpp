// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/ownfields.h"

#include "models/mailaddress.h"
#include "models/messages/addresslist.h"
#include "models/messages/messagefault.h"
#include "protocols/mail/mailsession.h"
#include "protocols/mail/messages/headertext.h"

#include <QRegularExpression>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Fields that say how the message is made, or who gets it in secret: not for others to set.
bool isOurs(const QString &name)
{
    static const QStringList ours{u"bcc"_s, u"resent-bcc"_s, u"content-type"_s,
        u"content-transfer-encoding"_s, u"content-disposition"_s, u"content-id"_s,
        u"mime-version"_s};
    return ours.contains(name);
}

//! RFC 5322 §3.6: at most one of each.
bool isSingle(const QString &name)
{
    static const QStringList single{u"date"_s, u"from"_s, u"sender"_s, u"reply-to"_s, u"to"_s,
        u"cc"_s, u"message-id"_s, u"in-reply-to"_s, u"references"_s, u"subject"_s};
    return single.contains(name);
}

bool holdsAddresses(const QString &name)
{
    static const QStringList fields{u"from"_s, u"sender"_s, u"reply-to"_s, u"to"_s, u"cc"_s,
        u"resent-from"_s, u"resent-sender"_s, u"resent-to"_s, u"resent-cc"_s,
        u"disposition-notification-to"_s, u"return-receipt-to"_s, u"errors-to"_s,
        u"mail-followup-to"_s, u"mail-reply-to"_s};
    return fields.contains(name);
}

//! Fields in which nothing may be encoded (RFC 2047 §5).
bool isStructured(const QString &name)
{
    static const QStringList fields{u"date"_s, u"message-id"_s, u"in-reply-to"_s, u"references"_s,
        u"resent-date"_s, u"resent-message-id"_s, u"return-path"_s, u"received"_s,
        u"auto-submitted"_s, u"archived-at"_s, u"list-help"_s, u"list-unsubscribe"_s,
        u"list-unsubscribe-post"_s, u"list-subscribe"_s, u"list-post"_s, u"list-owner"_s,
        u"list-archive"_s, u"dkim-signature"_s, u"authentication-results"_s,
        u"arc-authentication-results"_s, u"arc-message-signature"_s, u"arc-seal"_s, u"autocrypt"_s,
        u"importance"_s, u"priority"_s, u"precedence"_s, u"content-language"_s,
        u"content-location"_s, u"expires"_s};
    return fields.contains(name);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar each) { return each.unicode() < 128; });
}

bool hasOverlongLine(const QByteArray &field)
{
    constexpr qsizetype longest = 998; // RFC 5322 §2.1.1
    const auto lines = field.split('\n');
    return std::any_of(lines.cbegin(), lines.cend(),
        [](const QByteArray &each) { return each.size() > longest + 1; });
}

} // namespace

Result<void> judgedFields(const QList<HeaderField> &fields)
{
    static const QRegularExpression form(u"^[!-9;-~]{1,76}$"_s);
    QStringList seen;
    for (const auto &each : fields) {
        const auto name = each.name.toLower();
        if (!form.match(each.name).hasMatch() || isOurs(name)) {
            return failure(MessageFault::HeaderName, each.name);
        }
        if (breaksLines(each.value)) {
            return failure(MessageFault::HeaderValue, each.name);
        }
        if (isSingle(name) && seen.contains(name)) {
            return failure(MessageFault::RepeatedHeader, each.name);
        }
        seen << name;
    }
    return {};
}

Result<QByteArray> ownField(const HeaderField &field)
{
    const auto kind = field.name.toLower();
    const auto name = field.name.toLatin1();
    QByteArray bytes;
    if (holdsAddresses(kind)) {
        const auto people = properAddresses(field.value);
        if (!people) {
            return failure(MessageFault::Address, people.error().detail);
        }
        // Groups and comments are kept, where nothing has to be encoded.
        bytes = isAscii(field.value) ? structuredField(name, field.value.toLatin1())
                                     : peopleField(name, *people);
    } else if (isStructured(kind)) {
        if (!isAscii(field.value)) {
            return failure(MessageFault::HeaderValue, field.name);
        }
        bytes = structuredField(name, field.value.toLatin1());
    } else {
        bytes = textField(name, field.value);
    }
    return hasOverlongLine(bytes) ? failure(MessageFault::HeaderValue, field.name)
                                  : Result<QByteArray>(bytes);
}

QString utf8AddressOf(const QList<HeaderField> &fields)
{
    for (const auto &each : fields) {
        if (!holdsAddresses(each.name.toLower())) {
            continue;
        }
        for (const auto &person : addressList(each.value)) {
            if (needsSmtpUtf8(person.address)) {
                return person.address;
            }
        }
    }
    return {};
}

} // namespace mailrig
