// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapresponses.h"
#include "protocols/mail/imaptokens.h"

namespace mailrig {

using Kind = ImapToken::Kind;

namespace {

//! "BODY.PEEK[HEADER.FIELDS (From)]<0.20>" and the reply's "BODY[HEADER.FIELDS (FROM)]<0>" meet
//! in "BODY[HEADER.FIELDS": servers spell the list of fields in their own way.
QByteArray itemKey(const QByteArray &item)
{
    QByteArray key = item.toUpper().replace("BODY.PEEK[", "BODY[");
    if (const qsizetype fields = key.indexOf('('); fields >= 0) {
        key.truncate(fields);
        key = key.trimmed();
    } else if (const qsizetype close = key.indexOf(']'); close >= 0) {
        key.truncate(close + 1);
    }
    return key;
}

//! The value of one item, if it has the form this item's values have: vmime hands strings in
//! other places to a handler it does not have, and crashes.
std::optional<QByteArray> itemValue(const QByteArray &key, const QByteArray &value, int nesting)
{
    ImapTokens tokens(value);
    const ImapToken first = tokens.next();
    if (key == "UID") {
        return isImapNumber(value) && value.toULongLong() > 0 ? std::optional(value) : std::nullopt;
    }
    if (key == "RFC822.SIZE") {
        return isImapNumber(value) ? std::optional(value) : std::nullopt;
    }
    if (key == "FLAGS") {
        return imapFlagList(value);
    }
    if (key == "MODSEQ") {
        const QByteArray number = value.mid(1).chopped(1).trimmed();
        return first.kind == Kind::Open && number.size() < 20 && !number.isEmpty()
                && number.toULongLong() > 0
            ? std::optional('(' + number + ')')
            : std::nullopt;
    }
    if (key == "ENVELOPE" || key == "BODY" || key == "BODYSTRUCTURE") {
        return first.kind == Kind::Open && ImapTokens(value).value(nesting) ? std::optional(value)
                                                                            : std::nullopt;
    }
    // INTERNALDATE, RFC822…, BODY[…]
    return first.isString() || first.is("NIL") ? std::optional(value) : std::nullopt;
}

} // namespace

QSet<QByteArray> imapFetchItems(QByteArrayView arguments)
{
    ImapTokens tokens(arguments);
    tokens.next(); // the message set
    QSet<QByteArray> items{"FLAGS", "UID", "MODSEQ"};
    for (ImapToken token = tokens.next(); token.kind != Kind::End && token.kind != Kind::Bad;
         token = tokens.next()) {
        if (token.kind == Kind::Atom) {
            items << itemKey(token.value);
        }
    }
    return items;
}

std::optional<QByteArray> imapFetchText(
    QByteArrayView rest, const QSet<QByteArray> &asked, int nesting)
{
    ImapTokens tokens(rest);
    if (tokens.next().kind != Kind::Open) {
        return {};
    }
    QByteArray items;
    for (ImapToken item = tokens.next(); item.kind != Kind::Close; item = tokens.next()) {
        const std::optional<QByteArray> raw = tokens.value(nesting);
        if (item.kind != Kind::Atom || !raw) {
            return {};
        }
        const QByteArray key = itemKey(item.value);
        if (!asked.contains(key)) {
            continue;
        }
        const std::optional<QByteArray> value = itemValue(key, *raw, nesting);
        if (!value) {
            return {};
        }
        items += (items.isEmpty() ? "" : " ") + item.value + ' ' + *value;
    }
    return items.isEmpty() ? items : '(' + items + ')';
}

} // namespace mailrig
