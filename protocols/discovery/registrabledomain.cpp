// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/registrabledomain.h"

#include "models/hostname.h"

#include <libpsl.h>

#include <memory>

namespace mailrig {

namespace {

//! The system's list, which is newer than the library's own.
const psl_ctx_t *suffixes()
{
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list(
        psl_latest(nullptr), psl_free);
    return list ? list.get() : psl_builtin();
}

} // namespace

QString registrableDomain(const QString &host)
{
    auto name = isIpLiteral(host) ? QString() : asciiHost(host).toLower();
    if (name.endsWith(u'.')) {
        name.chop(1);
    }
    const auto bytes = name.toLatin1();
    return QString::fromLatin1(psl_registrable_domain(suffixes(), bytes.constData()));
}

bool isSameOwner(const QString &one, const QString &other)
{
    const auto domain = registrableDomain(one);
    return domain.isEmpty() ? one.compare(other, Qt::CaseInsensitive) == 0
                            : domain == registrableDomain(other);
}

QStringList ownersNames(const QString &host)
{
    QStringList names;
    const auto owner = registrableDomain(host);
    auto name = asciiHost(host).toLower();
    while (!owner.isEmpty() && name.size() >= owner.size()) {
        names << name;
        const auto dot = name.indexOf(u'.');
        name = dot < 0 ? QString() : name.mid(dot + 1);
    }
    return names;
}

} // namespace mailrig
