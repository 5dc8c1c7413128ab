// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/messages/outgoingmessage.h"

namespace mailrig::cli {

//! The options that describe a message.
[[nodiscard]] QList<QCommandLineOption> outgoingOptions();
//! Those about reports of its delivery.
[[nodiscard]] QList<QCommandLineOption> reportOptions();

//! The message they describe; sender and reply address are the account's unless given. Usage,
//! Validation (an address), FileUnreadable.
[[nodiscard]] Result<OutgoingMessage> outgoingMessage(
    const Account &account, const Invocation &invocation);
[[nodiscard]] Result<DeliveryReports> deliveryReports(const Invocation &invocation);
//! A whole file, or standard input for "-": 256 MiB at most. FileUnreadable, MessageTooLarge.
[[nodiscard]] Result<QByteArray> wholeInput(const QString &path);

} // namespace mailrig::cli
