// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/formatlimits.h"

#include "models/formats/canonical.h"
#include "models/formats/xmltext.h"
#include "models/hostname.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

using Code = ProfileNote::Code;
using Kind = ProfileNote::Kind;

void FormatLimits::error(Code code, const QString &field, const QString &detail, qint64 limit)
{
    notes << ProfileNote{
        .kind = Kind::Error, .code = code, .field = field, .detail = detail, .limit = limit};
}

void FormatLimits::warn(Code code, const QString &field, const QString &detail, qint64 limit)
{
    notes << ProfileNote{
        .kind = Kind::Warning, .code = code, .field = field, .detail = detail, .limit = limit};
}

void FormatLimits::longest(const QString &field, const QString &text, qint64 limit)
{
    if (text.size() > limit) {
        error(Code::TooLong, field, {}, limit);
    }
}

void FormatLimits::xml(const QString &field, const QString &text)
{
    if (!isXmlText(text)) {
        error(Code::NotAllowed, field, u"XML 1.0"_s);
    }
}

void FormatLimits::server(const QString &path, const Server &server, const QList<Protocol> &allowed)
{
    if (!allowed.contains(server.protocol)) {
        QStringList names;
        for (const auto each : allowed) {
            names << name(each);
        }
        const bool isAbsent = server.protocol == Protocol::None;
        error(isAbsent ? Code::Required : Code::NotAllowed, path + u".protocol"_s,
            names.join(u", "_s));
        return;
    }
    if (server.host.isEmpty()) {
        error(Code::Required, path + u".host"_s);
    } else if (asciiHost(server.host).isEmpty()) {
        error(Code::NotAllowed, path + u".host"_s, u"RFC 1123"_s);
    }
    if (portOf(server) == 0) {
        error(Code::NotAllowed, path + u".port"_s, u"1-65535"_s);
    }
    xml(path + u".user"_s, server.user);
    xml(path + u".domain"_s, server.domain);
}

} // namespace mailrig
