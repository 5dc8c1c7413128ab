// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2values.h"

#include <QHash>

#include <algorithm>

namespace mailrig {

namespace {

// In the order of the enumerators; DDF of 2024-06, lengths of the DDF of 2017.
constexpr std::array<Email2Rule, email2NodeCount> rules{{
    {.name = "ACCOUNTTYPE", .isRequired = true},
    {.name = "SERVICENAME", .longest = 32, .isRequired = true, .isReplaceable = false},
    {.name = "SERVICETYPE", .isRequired = true, .isReplaceable = false},
    {.name = "NAME", .longest = 255},
    {.name = "REPLYADDR", .longest = 255, .isRequired = true},
    {.name = "INSERVER", .longest = 62, .isRequired = true},
    {.name = "OUTSERVER", .longest = 62, .isRequired = true},
    {.name = "AUTHNAME", .longest = 255, .isRequired = true},
    {.name = "AUTHSECRET", .longest = 255},
    {.name = "DOMAIN", .longest = 255},
    {.name = "AUTHREQUIRED"},
    {.name = "SMTPALTENABLED"},
    {.name = "SMTPALTAUTHNAME", .longest = 255},
    {.name = "SMTPALTDOMAIN", .longest = 255},
    {.name = "SMTPALTPASSWORD", .longest = 255},
    {.name = "SYNCINGCONTENTTYPES", .isRequired = true},
    {.name = "DWNDAY"},
    {.name = "LINGER"},
    {.name = "KEEPMAX"},
    {.name = "RETRIEVE"},
    {.name = "SERVERDELETEACTION"},
    {.name = "CELLULARONLY"},
    {.name = "ACCOUNTICON"},
    {.name = "CONTACTSSERVER"},
    {.name = "CONTACTSSERVERREQUIRESSL"},
    {.name = "CONTACTSSYNCSCHEDULE"},
    {.name = "CALENDARSERVER"},
    {.name = "CALENDARSERVERREQUIRESSL"},
    {.name = "CALENDARSYNCSCHEDULE"},
    {.name = "8128000B", .isTagProperty = true},
    {.name = "812C000B", .isTagProperty = true},
}};

QHash<QByteArray, Email2Node> nodesByPath()
{
    QHash<QByteArray, Email2Node> nodes;
    for (int i = 0; i < email2NodeCount; ++i) {
        const auto &each = rules.at(size_t(i));
        nodes.insert(
            (each.isTagProperty ? "TAGPROPS/" : "") + QByteArray(each.name), Email2Node(i));
    }
    return nodes;
}

} // namespace

const Email2Rule &rule(Email2Node node)
{
    return rules.at(size_t(node));
}

std::optional<Email2Node> email2Node(QByteArrayView path)
{
    static const auto nodes = nodesByPath();
    std::array<char, 32> upper{}; // longer than the longest
    if (size_t(path.size()) > upper.size()) {
        return {};
    }
    std::transform(path.begin(), path.end(), upper.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    const auto found = nodes.constFind(QByteArray::fromRawData(upper.data(), path.size()));
    return found == nodes.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace mailrig
