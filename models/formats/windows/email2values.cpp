// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2values.h"

#include <cstring>
#include <string>

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

constexpr auto lengths = [] {
    std::array<qsizetype, email2NodeCount> all{};
    for (size_t i = 0; i < all.size(); ++i) {
        all.at(i) = qsizetype(std::char_traits<char>::length(rules.at(i).name));
    }
    return all;
}();

} // namespace

const Email2Rule &rule(Email2Node node)
{
    return rules.at(size_t(node));
}

std::optional<Email2Node> email2Node(QByteArrayView name, bool isTagProperty)
{
    // Most differ in their lengths, and most files have them in upper case: quicker than a hash.
    for (const bool isExact : {true, false}) {
        for (int i = 0; i < email2NodeCount; ++i) {
            const auto &each = rules.at(size_t(i));
            if (lengths.at(size_t(i)) == name.size() && each.isTagProperty == isTagProperty
                && (isExact ? std::memcmp(each.name, name.data(), size_t(name.size())) == 0
                            : qstrnicmp(each.name, name.data(), size_t(name.size())) == 0)) {
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

} // namespace mailrig
