// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUuid>

#include <array>
#include <optional>
#include <string_view>

namespace mailrig {

//! The leaves below an account of Windows' EMAIL2 CSP, in the order they are written.
enum class Email2Node {
    AccountType,
    ServiceName,
    ServiceType,
    Name,
    ReplyAddr,
    InServer,
    OutServer,
    AuthName,
    AuthSecret,
    Domain,
    AuthRequired,
    SmtpAltEnabled,
    SmtpAltAuthName,
    SmtpAltDomain,
    SmtpAltPassword,
    SyncingContentTypes,
    DwnDay,
    Linger,
    KeepMax,
    Retrieve,
    ServerDeleteAction,
    CellularOnly,
    AccountIcon,
    ContactsServer,
    ContactsServerRequireSsl,
    ContactsSyncSchedule,
    CalendarServer,
    CalendarServerRequireSsl,
    CalendarSyncSchedule,
    IncomingSsl, //!< TAGPROPS/8128000B
    OutgoingSsl, //!< TAGPROPS/812C000B
};
constexpr int email2NodeCount = int(Email2Node::OutgoingSsl) + 1;

//! What the DDF says of a node.
struct Email2Rule {
    std::string_view name; //!< without TAGPROPS
    qsizetype longest = 0; //!< characters; 0: no limit
    bool isRequired = false;
    bool isReplaceable = true;
    bool isTagProperty = false;
    bool isSecret = false;
};
[[nodiscard]] const Email2Rule &rule(Email2Node node);
//! By the path below the account, upper or lower case: "AUTHNAME", "TAGPROPS/8128000B".
[[nodiscard]] std::optional<Email2Node> email2Node(QByteArrayView path);
//! By its name alone, as rule() has it.
[[nodiscard]] std::optional<Email2Node> email2Node(QByteArrayView name, bool isTagProperty);

constexpr int mostEmail2Accounts = 6; //!< additional ones on a device

//! An account as the CSP has it: text by node; null where a node is absent.
struct Email2Values {
    QUuid guid = {};
    std::array<QString, email2NodeCount> texts = {};

    [[nodiscard]] const QString &at(Email2Node node) const { return texts.at(size_t(node)); }
    //! Without the white space around it, unless it is a password.
    void set(Email2Node node, const QString &text);
    [[nodiscard]] bool has(Email2Node node) const { return !at(node).isNull(); }
};

} // namespace mailrig
