// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/adminconsent.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mailrig {

QUrl adminConsentUrl(const OAuthClient &client)
{
    static const QStringList clouds{u"login.microsoftonline.com"_s, u"login.microsoftonline.us"_s,
        u"login.partner.microsoftonline.cn"_s};
    const auto known = {
        client.authority, client.tokenUrl, client.deviceAuthorizationUrl, client.authorizationUrl};
    for (const auto &url : known) {
        if (!clouds.contains(url.host()) || client.clientId.isEmpty()) {
            continue;
        }
        auto tenant = url.path().section(u'/', 1, 1);
        // Consent is given for one organization: these two name none.
        if (tenant.isEmpty() || tenant == u"common"_s || tenant == u"consumers"_s) {
            tenant = u"organizations"_s;
        }
        QUrl consent;
        consent.setScheme(u"https"_s);
        consent.setHost(url.host());
        consent.setPath(u'/' + tenant + u"/adminconsent"_s);
        QUrlQuery query;
        query.addQueryItem(
            u"client_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(client.clientId)));
        consent.setQuery(query);
        return consent;
    }
    return {};
}

} // namespace mailrig
