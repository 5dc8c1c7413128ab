// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QUuid>

namespace mailrig {

class AccountSaver;
class MessageBar;
struct Services;

//! Tells that an account was not saved because the keychain would not take its secret, and offers
//! what helps. All three outlive the bar's message.
void askAboutSecret(MessageBar &bar, AccountSaver &saver, const Services &services, QUuid account,
    const Error &error);

} // namespace mailrig
