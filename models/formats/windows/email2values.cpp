// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2values.h"

#include <algorithm>
#include <cstring>

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
    {.name = "AUTHSECRET", .longest = 255, .isSecret = true},
    {.name = "DOMAIN", .longest = 255},
    {.name = "AUTHREQUIRED"},
    {.name = "SMTPALTENABLED"},
    {.name = "SMTPALTAUTHNAME", .longest = 255},
    {.name = "SMTPALTDOMAIN", .longest = 255},
    {.name = "SMTPALTPASSWORD", .longest = 255, .isSecret = true},
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

constexpr auto longestName = [] {
    size_t longest = 0;
    for (const auto &each : rules) {
        longest = std::max(longest, each.name.size());
    }
    return longest;
}();
constexpr int none = -1;

//! The nodes by the lengths of their names, in which most differ: quicker than a hash.
struct ByLength {
    std::array<int, longestName + 1> first = {};
    std::array<int, email2NodeCount> next = {}; //!< of the same length
};
constexpr auto byLength = [] {
    ByLength all;
    all.first.fill(none);
    for (int i = email2NodeCount - 1; i >= 0; --i) {
        auto &first = all.first.at(rules.at(size_t(i)).name.size());
        all.next.at(size_t(i)) = first;
        first = i;
    }
    return all;
}();

bool hasBlanksAround(const QString &text)
{
    return !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
}

} // namespace

const Email2Rule &rule(Email2Node node)
{
    return rules.at(size_t(node));
}

std::optional<Email2Node> email2Node(QByteArrayView name, bool isTagProperty)
{
    const auto length = size_t(name.size());
    if (length > longestName) {
        return {};
    }
    // Most files have them in upper case.
    for (const bool isExact : {true, false}) {
        for (int i = byLength.first.at(length); i != none; i = byLength.next.at(size_t(i))) {
            const auto &each = rules.at(size_t(i));
            const auto *known = each.name.data();
            if (each.isTagProperty == isTagProperty
                && (isExact ? std::memcmp(known, name.data(), length) == 0
                            : qstrnicmp(known, name.data(), length) == 0)) {
                return Email2Node(i);
            }
        }
    }
    return {};
}

std::optional<Email2Node> email2Node(QByteArrayView path)
{
    constexpr QByteArrayView folder("TAGPROPS/");
    const bool isTagProperty = path.size() > folder.size()
        && qstrnicmp(path.data(), folder.size(), folder.data(), folder.size()) == 0;
    return email2Node(isTagProperty ? path.sliced(folder.size()) : path, isTagProperty);
}

void Email2Values::set(Email2Node node, const QString &text)
{
    auto &kept = texts.at(size_t(node));
    kept = !rule(node).isSecret && hasBlanksAround(text) ? text.trimmed() : text;
    if (kept.isNull()) {
        kept = QLatin1StringView(""); // null means absent
    }
}

} // namespace mailrig
