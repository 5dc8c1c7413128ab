// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/livediscoverer.h"
#include "tests/protocols/mail/mailscripts.h"
#include "tests/support/dnspeer.h"
#include "tests/support/httppeer.h"

namespace mailrig {

//! A domain, shop.example, with everything that may speak for it: a name server, and a web server
//! that stands for every host. What a test does not fill in is not there.
class DiscoveryStage {
public:
    DiscoveryStage();

    //! These sources only, everything led to this stage.
    [[nodiscard]] DiscoveryRequest request(const QList<DiscoverySource> &sources) const;
    //! A whole search.
    [[nodiscard]] Discovery search(const DiscoveryRequest &request);
    //! What a host answers at a path; other hosts keep theirs.
    void page(const QByteArray &host, const QByteArray &path, const HttpSaid &said);
    //! The names of hosts that were asked over HTTP.
    [[nodiscard]] QByteArrayList askedHosts() const;
    //! TLS with a good certificate for names of the domain.
    [[nodiscard]] PeerTls tls() const { return PeerTls::of(m_certificate); }
    [[nodiscard]] const MailScripts &scripts() const { return m_scripts; }
    [[nodiscard]] LiveDiscoverer &discoverer() { return m_discoverer; }

private:
    MailScripts m_scripts;
    TestCertificate m_certificate;

public:
    DnsPeer dns;
    HttpPeer web; //!< https
    HttpPeer clearWeb; //!< http, at port 80

private:
    QHash<QByteArray, QHash<QByteArray, HttpSaid>> m_pages; //!< by path, then host
    LiveDiscoverer m_discoverer;
};

inline const QString shopAddress = QStringLiteral("ann@shop.example");
inline constexpr auto autoconfigPath = "/mail/config-v1.1.xml";
inline constexpr auto wellKnownPath = "/.well-known/autoconfig/mail/config-v1.1.xml";
inline constexpr auto paccPath = "/.well-known/user-agent-configuration.json";
inline constexpr auto autodiscoverPath = "/autodiscover/autodiscover.xml";

//! Files that name servers below a domain: imap.DOMAIN and smtp.DOMAIN.
[[nodiscard]] HttpSaid autoconfigOf(const QByteArray &domain, const QByteArray &socketType = "SSL");
[[nodiscard]] HttpSaid paccOf(const QByteArray &domain);
[[nodiscard]] HttpSaid autodiscoverOf(const QByteArray &domain);
[[nodiscard]] HttpSaid redirectTo(const QByteArray &url, int status = 302);

} // namespace mailrig
