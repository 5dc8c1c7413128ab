// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkreport.h"

namespace mailrig {

//! A change of settings that may well mend a failed test, ready to be applied with one click.
struct Repair {
    enum class Kind {
        UseCertificateName, //!< `value`: the host
        UseTls, //!< `value`: the port
        UseStartTls, //!< `value`: the port
        UsePort, //!< the same security on its own port; `value`: the port
        UseProtocol, //!< `value`: the protocol's name (names.h)
        UseAutomaticMechanism,
        UseOauth, //!< the credential becomes an OAuth one, still to be filled by signing in
        UseAddressAsUser, //!< `value`: the address
        UseLocalPartAsUser, //!< `value`: the local part; only a guess
        SignInForSending, //!< as for the incoming server
        UseAddressAsSender, //!< `value`: the address
        ClearPathPrefix,
    };
    Kind kind = Kind::UseTls;
    Side side = Side::Incoming;
    QString value = {}; //!< what a button has to name; may hold foreign words
    Account account = {}; //!< the whole account after the repair
    bool operator==(const Repair &) const = default;
};

//! What could mend the first failure of each side, the likeliest first; empty where no change of
//! settings helps. A repair never lowers security: none of them turns encryption or the check of
//! the server's identity off.
[[nodiscard]] QList<Repair> repairs(const Account &account, const CheckReport &report);

} // namespace mailrig
