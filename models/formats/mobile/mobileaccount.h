// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/notelist.h"
#include "models/formats/profileformat.h"

namespace mailrig {

//! Thunderbird's ways to sign in, by the numbers its QR codes have.
enum class MobileAuth { None, Password, Encrypted, Gssapi, Ntlm, Certificate, OAuth2 };

struct MobileServer {
    Protocol protocol = Protocol::None;
    QString host = {};
    int port = 0;
    Security security = Security::Tls;
    MobileAuth auth = MobileAuth::None;
    QString user = {};
    Secret password = {};
};

//! An account as Thunderbird on a telephone takes it, whatever the file's shape.
struct MobileAccount {
    QString label = {}, address = {}, displayName = {};
    MobileServer incoming = {}, outgoing = {};
};

[[nodiscard]] MobileAccount mobileAccount(const Account &account, const WriteOptions &options);
//! The other way round. Passwords go to `secrets`, under new ids; outgoing becomes "same as
//! incoming" where both sides sign in alike.
[[nodiscard]] Account accountOf(const MobileAccount &mobile, QHash<QUuid, Secret> &secrets);

//! What every format of this family demands: both servers, an address, ports, hosts of ASCII.
void judgeMobile(const Account &account, NoteList &notes);
//! The members whose texts these formats write, with their paths.
[[nodiscard]] QList<std::pair<QString, QString>> mobileTexts(const Account &account);
//! That an account which was read wants a connection without encryption.
void noteInsecure(const Account &account, NoteList &notes);

} // namespace mailrig
