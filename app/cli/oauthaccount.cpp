// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/oauthaccount.h"

#include "app/cli/checkoptions.h"
#include "app/cli/clitexts.h"
#include "app/cli/storedaccount.h"
#include "models/signinclient.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

Error noSignIn(const Account &account)
{
    return {Cause::Usage,
        Texts::tr("%1 does not sign in with OAuth: “mailrig accounts set %1 --oauth device” "
                  "changes that.")
            .arg(account.name)};
}

Result<Side> chosenSigner(const Account &account, const Invocation &invocation)
{
    const auto sides = signers(account);
    if (sides.isEmpty()) {
        return tl::unexpected(noSignIn(account));
    }
    if (!invocation.has("outgoing")) {
        return sides.first();
    }
    return sides.contains(Side::Outgoing)
        ? Result<Side>(Side::Outgoing)
        : failure(Cause::Usage,
            Texts::tr("The outgoing server of %1 has no OAuth sign-in of its own.")
                .arg(account.name));
}

Result<OAuthClient> clientOf(const Account &account, Side signer, Invocation &invocation)
{
    const auto validation = validationContext(account, invocation);
    if (!validation) {
        return tl::unexpected(validation.error());
    }
    const auto &store = **invocation.store();
    CheckContext context{.validation = *validation, .settings = store.settings()};
    for (const auto id : signInSecrets(account, signer, validation->apps, context.settings)) {
        const auto secret = invocation.read(id);
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        context.secrets.insert(id, *secret);
    }
    return signInClient(account, signer, context);
}

Result<void> signOut(const Account &account, Invocation &invocation)
{
    Result<void> result;
    for (const auto side : signers(account)) {
        auto client = clientOf(account, side, invocation);
        if (!client) {
            client = OAuthClient{.grant = grantOf(account.id, side)};
        }
        const auto gone = invocation.awaited(invocation.adapters.signIns().signOut(*client));
        if (!gone) {
            result = gone;
        }
    }
    return result;
}

} // namespace mailrig::cli
