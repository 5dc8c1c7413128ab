// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/placeholders.h"

#include "models/hostname.h"
#include "models/macro.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const auto &placeholders()
{
    struct Placeholder {
        QString text, macro;
    };
    static const std::array<Placeholder, 3> all{
        {{u"%EMAILADDRESS%"_s, u"${address}"_s}, {u"%EMAILLOCALPART%"_s, u"${address.local}"_s},
            {u"%EMAILDOMAIN%"_s, u"${address.domain}"_s}}};
    return all;
}

} // namespace

QString localPartOf(const QString &address)
{
    return address.left(address.lastIndexOf(u'@'));
}

QString domainOf(const QString &address)
{
    const auto at = address.lastIndexOf(u'@');
    return at < 0 ? QString() : asciiHost(address.mid(at + 1));
}

bool hasPlaceholder(const QString &text)
{
    return text.contains("%EMAIL"_L1);
}

namespace {

//! The macro itself while the address is not known.
QString valueOf(const QString &macro, const QString &address)
{
    return address.isEmpty()             ? macro
        : macro == "${address}"_L1       ? address
        : macro == "${address.local}"_L1 ? localPartOf(address)
                                         : address.mid(address.lastIndexOf(u'@') + 1);
}

} // namespace

QString fromPlaceholders(const QString &text, const QString &address, bool *isRepaired)
{
    auto result = macroQuoted(text);
    if (!hasPlaceholder(result)) {
        return result;
    }
    for (const auto &[placeholder, macro] : placeholders()) {
        if (result == placeholder) {
            return valueOf(macro, address); // as nearly all are
        }
        const auto unended = QStringView(placeholder).chopped(1);
        if (!result.contains(unended)) {
            continue;
        }
        if (result.endsWith(unended)) {
            result += u'%';
            if (isRepaired != nullptr) {
                *isRepaired = true;
            }
        }
        result.replace(placeholder, valueOf(macro, address));
    }
    return result;
}

QString toPlaceholders(const QString &user, const QString &address)
{
    const auto local = localPartOf(address);
    const auto domain = address.mid(address.lastIndexOf(u'@') + 1);
    if (user.isEmpty() || user == address) {
        return u"%EMAILADDRESS%"_s;
    }
    // Not a name that only begins with the same letters.
    const bool isOfLocal = !local.isEmpty() && user.startsWith(local)
        && (user.size() == local.size() || !user.at(local.size()).isLetterOrNumber());
    if (!isOfLocal) {
        return user;
    }
    auto rest = user.mid(local.size());
    if (!domain.isEmpty() && rest.endsWith(domain)
        && (rest.size() > domain.size()
            && !rest.at(rest.size() - domain.size() - 1).isLetterOrNumber())) {
        rest = rest.chopped(domain.size()) + u"%EMAILDOMAIN%"_s;
    }
    return u"%EMAILLOCALPART%"_s + rest;
}

} // namespace mailrig
