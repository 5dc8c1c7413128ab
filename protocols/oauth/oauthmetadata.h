// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/oauthhttp.h"
#include "protocols/oauth/servermetadata.h"

#include <QHash>

namespace mailrig {

//! Finds the endpoints of authorization servers, and remembers them for this session. One thread
//! with an event loop.
class OAuthMetadata : public QObject {
public:
    explicit OAuthMetadata(OAuthHttp &http, QObject *parent = nullptr);

    //! The client's own endpoints before those of its authority. Without an authority nobody is
    //! asked; one that has no metadata is an error unless the client brings its token endpoint.
    //! Errors: Validation (no metadata there), IssuerMismatch, MacroUnresolved for a "{tenant}"
    //! that nobody filled in, and those of OAuthHttp.
    [[nodiscard]] QFuture<Result<ServerMetadata>> of(const OAuthClient &client);

private:
    using Then = std::function<void(Result<ServerMetadata>)>;
    void look(const OAuthClient &client, QList<QUrl> places, std::optional<Error> worst,
        const Then &then);

    OAuthHttp &m_http;
    QHash<QByteArray, ServerMetadata> m_known; //!< by authority, and the trust it was read with
};

} // namespace mailrig
