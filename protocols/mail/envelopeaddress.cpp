// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/envelopeaddress.h"

#include <QUrl>

#include <algorithm>

namespace mailrig {

namespace {

bool isForbidden(QChar each)
{
    return each.unicode() <= 0x20 || each.unicode() == 0x7f || each == u'<' || each == u'>';
}

} // namespace

bool EnvelopeAddress::needsUtf8() const
{
    return std::any_of(localPart.cbegin(), localPart.cend(),
        [](char each) { return static_cast<unsigned char>(each) >= 0x80; });
}

Result<EnvelopeAddress> envelopeAddress(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    if (at <= 0 || std::any_of(address.cbegin(), address.cend(), isForbidden)) {
        return failure(Cause::Validation, address);
    }
    const auto domain = address.mid(at + 1);
    // An address literal ("[127.0.0.1]") is no name to encode.
    const auto encoded = domain.startsWith(u'[') ? domain.toLatin1() : QUrl::toAce(domain);
    if (encoded.isEmpty()) {
        return failure(Cause::Validation, address);
    }
    return EnvelopeAddress{.localPart = address.left(at).toUtf8(), .domain = encoded};
}

} // namespace mailrig
