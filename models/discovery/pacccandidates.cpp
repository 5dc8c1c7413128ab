// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/pacccandidates.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/hostname.h"
#include "models/jsonreader.h"
#include "models/macro.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

struct Document {
    struct Host {
        QString host = {};
    };
    struct Protocols {
        Host imap = {}, pop3 = {}, smtp = {};
        Host submit = {}; //!< what later drafts call smtp
    };
    struct Issuer {
        QString issuer = {};
    };
    struct Authentication {
        Issuer oauth = {};
        bool password = false;
    };
    struct Provider {
        QString name = {};
    };
    struct Info {
        Provider provider = {};
    };
    Protocols protocols = {};
    Authentication authentication = {};
    Info info = {};
};

template <class V> void fields(V &v, Document::Host &x)
{
    v.plain("host"_L1, x.host);
}
template <class V> void fields(V &v, Document::Protocols &x)
{
    v.group("imap"_L1, x.imap);
    v.group("pop3"_L1, x.pop3);
    v.group("smtp"_L1, x.smtp);
    v.group("submit"_L1, x.submit);
}
template <class V> void fields(V &v, Document::Issuer &x)
{
    v.plain("issuer"_L1, x.issuer);
}
template <class V> void fields(V &v, Document::Authentication &x)
{
    v.group("oauth-public"_L1, x.oauth);
    v.flag("password"_L1, x.password);
}
template <class V> void fields(V &v, Document::Provider &x)
{
    v.plain("name"_L1, x.name);
}
template <class V> void fields(V &v, Document::Info &x)
{
    v.group("provider"_L1, x.provider);
}

Credential credentialOf(const Document::Authentication &authentication)
{
    const QUrl issuer(authentication.oauth.issuer, QUrl::StrictMode);
    if (issuer.scheme() != "https"_L1 || issuer.host().isEmpty()) {
        return {.type = CredentialType::Secret};
    }
    return {.type
        = authentication.password ? CredentialType::Automatic : CredentialType::AuthorizationCode,
        .authority = macroQuoted(authentication.oauth.issuer)};
}

} // namespace

Result<QList<Candidate>> paccCandidates(const QByteArray &bytes)
{
    const auto object = jsonObject(bytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    Document document;
    JsonReader reader(*object);
    reader.group("protocols"_L1, document.protocols);
    reader.group("authentication"_L1, document.authentication);
    reader.group("info"_L1, document.info);
    if (const auto rest = reader.rest(); !rest) {
        return tl::unexpected(rest.error());
    }
    const auto credential = credentialOf(document.authentication);
    QList<ServerOffer> incoming, outgoing;
    const auto add = [&](QList<ServerOffer> &side, Protocol protocol, const QString &host) {
        if (isHostName(host)) {
            side << offerOf({.protocol = protocol, .host = host, .credential = credential});
        }
    };
    add(incoming, Protocol::Imap, document.protocols.imap.host);
    add(incoming, Protocol::Pop3, document.protocols.pop3.host);
    const auto &protocols = document.protocols;
    add(outgoing, Protocol::Smtp,
        protocols.smtp.host.isEmpty() ? protocols.submit.host : protocols.smtp.host);
    if (!object->value("protocols"_L1).isObject()) {
        return failure(Cause::FileMalformed, u"protocols: object"_s);
    }
    auto candidates = paired(incoming, outgoing);
    for (auto &each : candidates) {
        each.provider = document.info.provider.name.simplified().left(60);
    }
    return candidates;
}

std::optional<bool> paccVouches(const QByteArray &record, const QByteArray &document)
{
    QHash<QByteArray, QByteArray> tags;
    for (const auto &each : record.split(';')) {
        const auto equals = each.indexOf('=');
        if (equals > 0) {
            tags.insert(each.left(equals).trimmed().toLower(), each.mid(equals + 1).trimmed());
        }
    }
    if (tags.value("v") != "UAAC1" || tags.value("a").toLower() != "sha256") {
        return {};
    }
    return QByteArray::fromBase64(tags.value("d"))
        == QCryptographicHash::hash(document, QCryptographicHash::Sha256);
}

} // namespace mailrig
