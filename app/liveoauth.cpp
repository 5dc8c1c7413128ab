// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/liveoauth.h"

#include "protocols/crypto/clientassertion.h"

#include <QCoreApplication>

namespace mailrig {

namespace {

//! What the browser shows when it has come back.
RedirectPage page()
{
    return {.title = QCoreApplication::translate("LiveOAuth", "Mailrig has the answer"),
        .text = QCoreApplication::translate(
            "LiveOAuth", "You can close this page and go back to Mailrig.")};
}

} // namespace

LiveOAuth::LiveOAuth(SecretStore &store)
    : tokens(store, clientAssertion)
    , signIns(tokens, page())
{
}

} // namespace mailrig
