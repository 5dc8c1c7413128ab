// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/mailurl.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QString decoded(QStringView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

} // namespace

std::optional<MailUrl> mailUrl(QStringView text)
{
    const auto colon = text.indexOf(u"://");
    if (colon <= 0) {
        return {};
    }
    MailUrl url{.scheme = text.first(colon).toString().toLower()};
    auto rest = text.sliced(colon + 3);
    if (const auto slash = rest.indexOf(u'/'); slash >= 0) {
        url.path = decoded(rest.sliced(slash + 1));
        rest = rest.first(slash);
    }
    if (const auto at = rest.lastIndexOf(u'@'); at >= 0) {
        const auto info = rest.first(at);
        const auto split = info.indexOf(u':');
        url.user = decoded(split < 0 ? info : info.first(split));
        url.password = split < 0 ? QString() : decoded(info.sliced(split + 1));
        rest = rest.sliced(at + 1);
    }
    const auto bracket = rest.indexOf(u']');
    if (rest.startsWith(u'[') && bracket > 0) {
        url.host = rest.sliced(1, bracket - 1).toString();
        rest = rest.sliced(bracket + 1);
    } else {
        const auto end = rest.indexOf(u':');
        url.host = (end < 0 ? rest : rest.first(end)).toString();
        rest = end < 0 ? QStringView() : rest.sliced(end);
    }
    if (rest.startsWith(u':')) {
        url.port = rest.sliced(1).toString();
    }
    return url.host.isEmpty() ? std::nullopt : std::optional(url);
}

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding());
}

QString urlText(const MailUrl &url)
{
    auto text = url.scheme + u"://"_s;
    if (!url.user.isEmpty()) {
        text += percentEncoded(url.user);
        text += url.password.isEmpty() ? QString() : u':' + percentEncoded(url.password);
        text += u'@';
    }
    text += url.host.contains(u':') ? u'[' + url.host + u']' : url.host;
    text += url.port.isEmpty() ? QString() : u':' + url.port;
    return url.path.isEmpty() ? text : text + u'/' + percentEncoded(url.path);
}

} // namespace mailrig
