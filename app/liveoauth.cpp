// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/liveoauth.h"

#include "models/storefile.h"
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

//! Of this person, and gone after the session; empty where the system has none. (QStandardPaths
//! would make one up, and say so on the terminal.)
QString lockFolder()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const auto folder = runtime + QStringLiteral("/mailrig");
    return !runtime.isEmpty() && makePrivateFolder(folder) ? folder : QString();
}

} // namespace

LiveOAuth::LiveOAuth(SecretStore &store)
    : tokens(store, clientAssertion, {.lockFolder = lockFolder()})
    , signIns(tokens, page())
{
}

} // namespace mailrig
