// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

//! The account with everything said in the one way readers say it, so that two can be compared:
//! a port that is the default of protocol and security is empty, and so are a user name that is the
//! address, and the settings of a side that has no protocol; ids, the name (which is Mailrig's own)
//! and unknown members are taken out.
[[nodiscard]] Account canonical(Account account);

//! The port in figures: the account's, or the default; 0 if it is no number from 1 to 65535.
[[nodiscard]] quint16 portOf(const Server &server);
//! The user name as it is sent: the server's, or the address.
[[nodiscard]] QString userOf(const Account &account, const Server &server);

//! A name for an account that was read: of its label, else its address; without white space, at
//! most 32 characters, "account" if nothing is left.
[[nodiscard]] QString nameFrom(const Account &account);
//! A file's name of the account's name: letters, digits, ".", "-" and "_", never hidden.
[[nodiscard]] QString fileNameOf(const QString &name, const QString &suffix);

} // namespace mailrig
