// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/oauthhttp.h"

#include "protocols/oauth/oauthexchange.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

QString OAuthAnswer::statusLine() const
{
    return reason.isEmpty() ? u"HTTP %1"_s.arg(status) : u"HTTP %1 %2"_s.arg(status).arg(reason);
}

OAuthHttp::OAuthHttp(QObject *parent)
    : OAuthHttp(Settings(), parent)
{
}

OAuthHttp::OAuthHttp(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

OAuthHttp::~OAuthHttp() = default;

QFuture<Result<OAuthAnswer>> OAuthHttp::send(const OAuthRequest &request)
{
    auto *exchange = new OAuthExchange(request, {m_settings.limit, m_settings.longestBody}, this);
    return exchange->start();
}

bool isLoopback(const QUrl &url)
{
    const QHostAddress address(url.host());
    return address.isNull() ? url.host() == "localhost"_L1 : address.isLoopback();
}

Result<void> checkEndpoint(const QUrl &url)
{
    const bool isEncrypted = url.scheme() == "https"_L1;
    const bool isLocal = url.scheme() == "http"_L1 && isLoopback(url);
    if (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (isEncrypted || isLocal)) {
        return {};
    }
    return failure(Cause::Validation,
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

} // namespace mailrig
