// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionvalues.h"

#include "app/cli/clitexts.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

Error wrongValue(const QString &option, const QString &text, const QStringList &choices)
{
    return {Cause::Usage,
        Texts::tr("--%1 takes one of %2, not “%3”.").arg(option, choices.join(u", "), text)};
}

Result<ServerAddress> serverAddress(const QString &option, const QString &text)
{
    // A colon inside a macro (${env:HOST}) divides nothing.
    static const QRegularExpression form(
        uR"(^(?:\[(?<literal>[^\]]+)\]|(?<host>(?:\$\{[^}]*\}|[^:\[\]])+))(?::(?<port>\d{1,5}|\$\{[^}]*\}))?$)"_s);
    if (text.count(u':') > 1 && !text.contains(u'[') && !text.contains(u"${"_s)) {
        return ServerAddress{.host = text}; // an IPv6 literal without port
    }
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return failure(
            Cause::Usage, Texts::tr("--%1 takes HOST or HOST:PORT, not “%2”.").arg(option, text));
    }
    return ServerAddress{.host = match.captured(u"literal"_s) + match.captured(u"host"_s),
        .port = match.captured(u"port"_s)};
}

Result<IdentityCheck> identityCheck(const QString &option, const QString &text)
{
    if (text == u"strict"_s) {
        return IdentityCheck{.mode = IdentityMode::Strict};
    }
    if (text == u"name-waived"_s) {
        return IdentityCheck{.mode = IdentityMode::NameWaived};
    }
    if (text == u"off"_s) {
        return IdentityCheck{.mode = IdentityMode::Off};
    }
    if (text.startsWith(u"pin:"_s)) {
        const auto pin = text.mid(4).toLatin1();
        const auto hex = QByteArray(pin).replace(':', "");
        const bool isHex = hex.size() == 64 && QByteArray::fromHex(hex).size() == 32;
        const auto bytes = isHex
            ? QByteArray::fromHex(hex)
            : QByteArray::fromBase64(pin, QByteArray::AbortOnBase64DecodingErrors);
        if (bytes.size() == 32) {
            return IdentityCheck{.mode = IdentityMode::PinnedKey, .spkiSha256 = bytes};
        }
        return failure(Cause::Usage,
            Texts::tr("--%1 pin: takes the SHA-256 of the server's public key, in hex or base64.")
                .arg(option));
    }
    return tl::unexpected(
        wrongValue(option, text, {u"strict"_s, u"name-waived"_s, u"pin:SHA256"_s, u"off"_s}));
}

} // namespace mailrig::cli
