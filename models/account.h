// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

#include <QJsonObject>

namespace mailrig {

enum class AccountType { Standard, Microsoft365 };
enum class Cloud { Global, UsGov, China };
enum class SmimeUse { Off, On, UserSelects };

struct Identity {
    QString displayName = {}, address = {}, replyTo = {}, organization = {};
    QString sender = {}; //!< envelope sender and From, where it is not the address
    bool operator==(const Identity &) const = default;
};

//! Windows' EMAIL2 CSP and POP3 clients; see the CSP's value lists.
struct MessageHandling {
    enum class OnDelete { Unset, DeleteOnServer, MoveToTrash };
    int daysToDownload = 0; //!< 0 all, else 7, 14, 30, 90
    int updateInterval = 15; //!< minutes: 0 manual, 15, 30, 60, 120
    qint64 largestAttachment = -1; //!< bytes; -1 no limit, 0 none
    qint64 largestMessage = -1; //!< bytes; -1 no limit, 0 headers only
    OnDelete onDelete = OnDelete::Unset;
    QStringList contentTypes = {QStringLiteral("mail")}; //!< mail, contacts, calendar, tasks …
    bool cellularOnly = false;
    QString icon = {};
    QString contactsServer = {}, calendarServer = {};
    bool contactsTls = true, calendarTls = true;
    QString contactsSchedule = {}, calendarSchedule = {}; //!< minutes, or empty
    bool leaveOnServer = true; //!< POP3
    int leaveDays = 0; //!< 0: for ever
    bool operator==(const MessageHandling &) const = default;
};

//! Restrictions a managed device puts on the account (Apple mail payload).
struct Policy {
    bool allowMove = true, allowMailDrop = false, disableRecentsSync = false;
    QString vpnUuid = {};
    bool operator==(const Policy &) const = default;
};

//! Signing or encrypting: the same keys twice in the Apple mail payload.
struct SmimePurpose {
    SmimeUse use = SmimeUse::Off;
    QString certificate = {}; //!< payload UUID or file
    bool userMayOverride = false, userMayChooseCertificate = false;
    bool operator==(const SmimePurpose &) const = default;
};

struct Smime {
    SmimePurpose sign = {}, encrypt = {};
    bool perMessageSwitch = false;
    bool operator==(const Smime &) const = default;
};

struct Microsoft365 {
    QString tenant = {}, mailbox = {}; //!< mailbox: for application permissions
    Cloud cloud = Cloud::Global;
    bool operator==(const Microsoft365 &) const = default;
};

//! A mail account as the user describes it. A plain value: edited as a copy, dirty is `!=`.
struct Account {
    QUuid id = {};
    QString name = {}, description = {}, label = {};
    AccountType type = AccountType::Standard;
    QStringList requiredRoles = {}, tags = {};
    Identity identity = {};
    Server incoming = {.protocol = Protocol::Imap};
    Server outgoing = {.protocol = Protocol::Smtp};
    MessageHandling messages = {};
    Policy policy = {};
    Smime smime = {};
    Microsoft365 microsoft365 = {};
    QJsonObject unknown = {}; //!< members of a newer version, kept on rewrite (nested alike)
    bool operator==(const Account &) const = default;
};

} // namespace mailrig
