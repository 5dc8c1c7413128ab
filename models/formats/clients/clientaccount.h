// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! How a side signs in, once "same as incoming" and "automatic" are decided.
enum class SignIn {
    Nothing,
    Password,
    Token, //!< OAuth
    Passwordless, //!< a certificate or Kerberos
};

//! Whom a side signs in as, and with which secret.
struct ClientLogin {
    SignIn kind = SignIn::Nothing;
    QString user = {}; //!< in full; empty for Nothing
    QUuid secret = {}; //!< a password, or a token that was given as one; null: none is kept
};
[[nodiscard]] ClientLogin loginOf(const Account &account, Side side);
[[nodiscard]] const Server &serverOf(const Account &account, Side side);

//! What a client's file has a place for, besides host, port, security, user and sign-in.
struct ClientHolding {
    QList<Mechanism> mechanisms = {}; //!< that it names; the others become automatic
    bool caFile = false, clientCertificate = false;
    QList<IdentityMode> checks = {}; //!< besides the strict one
};

//! A side as such a file holds it, everything said in full; see `settle`.
[[nodiscard]] Server heldServer(const Account &account, Side side, const ClientHolding &holding);

//! An account in the words of canonical.h: default ports, user names that are the address, and an
//! outgoing side that signs in as the incoming does are left out. `isSamePassword`: both files'
//! passwords are one, or not there.
void settle(Account &account, bool isSamePassword = true);

//! The password or token of a side that is to be written; empty: none. Validation names the field
//! of one that no line of text can hold.
[[nodiscard]] Result<QString> passwordOf(
    const Account &account, Side side, const WriteOptions &options);

//! A shell command of ours that prints what Mailrig keeps in the keychain under this id. It holds
//! nothing of an account but hexadecimal digits.
[[nodiscard]] QString keychainCommand(QUuid id);
//! What stands, commented out, in the place of a command where Mailrig keeps no secret for the
//! side: access tokens are none that it keeps for others.
[[nodiscard]] QString ownCommand(SignIn kind);
//! Losses: the sides whose access tokens such a file leaves to a command of the reader's.
[[nodiscard]] QList<ProfileNote> tokenNotes(const Account &account);

//! An id for what stands for the account in a file: the same for the same account.
[[nodiscard]] QUuid stableId(const Account &account, QStringView purpose);

//! Names for sections, in the accounts' order: ASCII letters, digits, "-", "_" and ".", each once,
//! none of them "default".
[[nodiscard]] QStringList sectionNames(const QList<Account> &accounts);

} // namespace mailrig
