// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/assets/assetvalues.h"
#include "models/formats/profileformat.h"

namespace mailrig {

//! An asset of Splunk SOAR as its REST interface takes it (POST /rest/asset).
struct SplunkAsset {
    QString name = {}, description = {};
    QJsonObject configuration = {};
};

//! One of the apps an asset can be for, both of the vendor "Generic".
struct SplunkApp {
    QString product = {}; //!< "SMTP"
    QString id = {};
};

[[nodiscard]] bool isSplunkAsset(const QByteArray &bytes, const SplunkApp &app);
//! At most 1 MiB. What stands outside the configuration and is not understood is noted.
[[nodiscard]] Result<SplunkAsset> readSplunkAsset(
    const QByteArray &bytes, const SplunkApp &app, NoteList &notes);
[[nodiscard]] QByteArray splunkAssetBytes(const SplunkAsset &asset, const SplunkApp &app);

//! Name and description; the name is the label, or what `nameFrom` makes of the address.
[[nodiscard]] SplunkAsset namedSplunkAsset(const Account &account, const WriteOptions &options);
//! The other way round; wants the address to be there.
void putName(Account &account, const SplunkAsset &asset);

//! client_id, auth_url, token_url; and, where the options name them, password and client_secret.
void putSignIn(
    QJsonObject &configuration, const Credential &credential, const WriteOptions &options);
//! The other way round: secrets go to `profile`, under new ids.
[[nodiscard]] Credential takeSignIn(AssetValues &values, CredentialType type, ReadProfile &profile);

//! What Splunk's OAuth demands of a credential, as errors at the side.
void judgeOAuth(const Credential &credential, const QString &side, NoteList &notes);

} // namespace mailrig
