// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repairhosts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostHosts = 3;

// "imap.example.net" and "mail.example.net" share two labels at their ends.
qsizetype sharedLabels(const QString &one, const QString &other)
{
    const auto a = one.toLower().split(u'.');
    const auto b = other.toLower().split(u'.');
    qsizetype count = 0;
    while (count < std::min(a.size(), b.size())
        && a.at(a.size() - 1 - count) == b.at(b.size() - 1 - count)) {
        ++count;
    }
    return count;
}

// RFC 1123 §2.1, and at least one dot: nothing else belongs in a server field.
bool isHostName(const QString &name)
{
    static const QRegularExpression shape(
        u"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(u"^[0-9.]+$"_s);
    return shape.match(name).hasMatch() && !address.match(name).hasMatch();
}

QString withoutWildcard(const QString &name, const QString &typed)
{
    if (!name.startsWith("*."_L1)) {
        return name;
    }
    const auto label = typed.section(u'.', 0, 0);
    return label + name.mid(1);
}

} // namespace

QStringList likelyHosts(const QStringList &certificateNames, const QString &typed)
{
    QStringList hosts;
    for (const auto &each : certificateNames) {
        const auto host = withoutWildcard(each, typed);
        if (isHostName(host) && host.compare(typed, Qt::CaseInsensitive) != 0
            && !hosts.contains(host, Qt::CaseInsensitive)) {
            hosts << host;
        }
    }
    const auto isMail = [](const QString &host) {
        static const QRegularExpression label(u"^(imap|pop3?|smtp|mail|mx)"_s);
        return label.match(host).hasMatch();
    };
    std::stable_sort(hosts.begin(), hosts.end(), [&](const QString &left, const QString &right) {
        const auto one = sharedLabels(left, typed);
        const auto other = sharedLabels(right, typed);
        return one != other ? one > other : isMail(left) && !isMail(right);
    });
    return hosts.mid(0, mostHosts);
}

} // namespace mailrig
