// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapresponses.h"

#include "protocols/mail/imapfoldername.h"
#include "protocols/mail/imaptokens.h"

#include <algorithm>

namespace mailrig {

using Kind = ImapToken::Kind;

namespace {

bool isDigits(QByteArrayView text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! What vmime takes for an atom: it stops at brackets too.
bool isVmimeAtom(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 127 && !QByteArrayView("(){}%*\"\\[]").contains(c);
    });
}

bool isMechanismName(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 40
        && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '_';
           });
}

//! Human words: a leading "[" or "=" would make vmime look for a code or an encoded word.
QByteArray plainWords(QByteArrayView text)
{
    QByteArray words = text.trimmed().toByteArray();
    while (words.startsWith('[') || words.startsWith('=')) {
        words.remove(0, 1);
    }
    std::replace_if(
        words.begin(), words.end(), [](char c) { return (c >= 0 && c < ' ') || c == 127; }, ' ');
    return words;
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

//! A response code, without brackets, if vmime knows it and can read it.
QByteArray knownCode(QByteArrayView code)
{
    static const QSet<QByteArray> bare{
        "ALERT", "PARSE", "READ-ONLY", "READ-WRITE", "TRYCREATE", "NOMODSEQ", "UIDNOTSTICKY"};
    static const QSet<QByteArray> numbered{"UIDVALIDITY", "UIDNEXT", "UNSEEN"};
    const qsizetype space = code.indexOf(' ');
    const QByteArray name = (space < 0 ? code : code.first(space)).toByteArray().toUpper();
    const QByteArrayView argument = space < 0 ? QByteArrayView() : code.sliced(space).trimmed();
    if (bare.contains(name)) {
        return name;
    }
    if ((numbered.contains(name) && isImapNumber(argument) && argument.toULongLong() > 0)
        || (name == "HIGHESTMODSEQ" && isDigits(argument, 19))) {
        return name + ' ' + argument.toByteArray();
    }
    if (name == "PERMANENTFLAGS") {
        const std::optional<QByteArray> flags = imapFlagList(argument);
        return flags ? name + ' ' + *flags : QByteArray();
    }
    return {};
}

} // namespace

bool isImapNumber(QByteArrayView text)
{
    return isDigits(text, 10) && text.toULongLong() <= 0xffffffffULL;
}

ImapStatusText imapStatusText(QByteArrayView rest)
{
    rest = rest.trimmed();
    const qsizetype close = rest.indexOf(']');
    if (!rest.startsWith('[') || close < 0) {
        return {.text = plainWords(rest)};
    }
    const QByteArrayView code = rest.sliced(1, close - 1).trimmed();
    ImapStatusText result{.text = plainWords(rest.sliced(close + 1))};
    QByteArray known;
    static constexpr QByteArrayView capability = "CAPABILITY ";
    if (code.first(std::min(code.size(), capability.size())).toByteArray().toUpper()
        == capability) {
        result.capabilities = imapCapabilities(code.sliced(capability.size()));
        result.malformed = !result.capabilities;
        if (result.capabilities && !result.capabilities->isEmpty()) {
            known = "CAPABILITY " + imapCapabilityText(*result.capabilities);
        }
    } else {
        known = knownCode(code);
    }
    if (!known.isEmpty()) {
        result.text.prepend('[' + known + "] ");
    }
    return result;
}

std::optional<QList<QByteArray>> imapCapabilities(QByteArrayView rest)
{
    QList<QByteArray> capabilities = rest.toByteArray().simplified().split(' ');
    capabilities.removeAll({});
    for (const QByteArray &capability : std::as_const(capabilities)) {
        if (capability.toUpper().startsWith("AUTH=") && !isMechanismName(capability.mid(5))) {
            return {};
        }
    }
    return capabilities;
}

QByteArray imapCapabilityText(const QList<QByteArray> &capabilities)
{
    QByteArray text;
    for (const QByteArray &capability : capabilities) {
        if (isVmimeAtom(capability)) {
            text += (text.isEmpty() ? "" : " ") + capability;
        }
    }
    return text.isEmpty() ? QByteArray("IMAP4rev1") : text;
}

std::optional<QByteArray> imapFlagList(QByteArrayView rest)
{
    ImapTokens tokens(rest);
    if (tokens.next().kind != Kind::Open) {
        return {};
    }
    QByteArray text;
    ImapToken token = tokens.next();
    for (; token.kind == Kind::Atom; token = tokens.next()) {
        const QByteArrayView name
            = token.value.startsWith('\\') ? QByteArrayView(token.value).sliced(1) : token.value;
        if (isVmimeAtom(name)) {
            text += (text.isEmpty() ? "" : " ") + token.value;
        }
    }
    if (token.kind != Kind::Close) {
        return {};
    }
    return '(' + text + ')';
}

std::optional<QByteArray> imapNumberList(QByteArrayView rest)
{
    if (const qsizetype extra = rest.indexOf('('); extra >= 0) {
        rest = rest.first(extra);
    }
    QList<QByteArray> numbers = rest.toByteArray().simplified().split(' ');
    numbers.removeAll({});
    const auto isSome
        = [](const QByteArray &number) { return isImapNumber(number) && number.toULongLong() > 0; };
    if (!std::all_of(numbers.begin(), numbers.end(), isSome)) {
        return {};
    }
    return numbers.join(' ');
}

std::optional<QByteArray> imapListText(QByteArrayView rest)
{
    ImapTokens tokens(rest);
    const std::optional<QByteArray> attributes = tokens.value(1);
    const std::optional<QByteArray> flags = attributes ? imapFlagList(*attributes) : std::nullopt;
    const ImapToken delimiter = tokens.next();
    const ImapToken name = tokens.next();
    const bool hasDelimiter = delimiter.isString() && delimiter.value.size() == 1
        && delimiter.value[0] > ' ' && delimiter.value[0] < 127;
    const bool noDelimiter = delimiter.is("NIL") || (delimiter.isString() && !hasDelimiter);
    if (!flags || !(hasDelimiter || noDelimiter) || !(name.isString() || name.kind == Kind::Atom)) {
        return {};
    }
    const auto isLineEnd = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    const std::optional<QByteArray> ascii = asciiFolderName(name.value);
    if (!ascii || std::any_of(ascii->begin(), ascii->end(), isLineEnd)) {
        return QByteArray();
    }
    return *flags + ' ' + (hasDelimiter ? quoted(delimiter.value) : QByteArray("NIL")) + ' '
        + quoted(*ascii);
}

std::optional<QByteArray> imapStatusCounts(QByteArrayView rest)
{
    static const QSet<QByteArray> known{"MESSAGES", "RECENT", "UIDNEXT", "UIDVALIDITY", "UNSEEN"};
    ImapTokens tokens(rest);
    const ImapToken name = tokens.next();
    if (!(name.isString() || name.kind == Kind::Atom) || tokens.next().kind != Kind::Open) {
        return {};
    }
    QByteArray counts;
    for (ImapToken item = tokens.next(); item.kind != Kind::Close; item = tokens.next()) {
        const std::optional<QByteArray> value = tokens.value(2);
        if (item.kind != Kind::Atom || !value) {
            return {};
        }
        const QByteArray key = item.value.toUpper();
        if ((known.contains(key) && isImapNumber(*value))
            || (key == "HIGHESTMODSEQ" && isDigits(*value, 19))) {
            counts += (counts.isEmpty() ? "" : " ") + key + ' ' + *value;
        } else if (known.contains(key)) {
            return {};
        }
    }
    const std::optional<QByteArray> ascii = asciiFolderName(name.value);
    // vmime follows a null pointer for a list without counts.
    if (counts.isEmpty() || !ascii || ascii->contains('\r') || ascii->contains('\n')) {
        return {};
    }
    return quoted(*ascii) + " (" + counts + ')';
}

} // namespace mailrig
