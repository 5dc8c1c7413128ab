// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"

namespace mailrig {

//! What is known of an authorization server beforehand: all but the registration itself.
struct OAuthProvider {
    QString name = {}; //!< "google", "microsoft", "fastmail" …: for files and programs
    QString title = {}; //!< the provider's own name
    OAuthApp app = {}; //!< `{tenant}` stands where the tenant goes
    QStringList domains = {}; //!< of mail addresses it is for
    QList<OAuthFlow> flows = {}; //!< that serve for mail; the recommended one first
    QMap<QString, QString> parameters = {}; //!< of the authorization request
    bool scopeOnRefresh = false;
    bool wantsSecret = false; //!< its clients have a secret, and its token endpoint asks for it
    QList<Mechanism> mechanisms = {};
    QUrl registration = {}; //!< the page where a person registers an app; empty: none is known
};

[[nodiscard]] const QList<OAuthProvider> &oauthProviders();
//! Null if there is none.
[[nodiscard]] const OAuthProvider *oauthProvider(QStringView name);
//! By the host of its token or authorization endpoint, or of its authority; null for others.
[[nodiscard]] const OAuthProvider *oauthProviderAt(const QUrl &endpoint);

} // namespace mailrig
