// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoveryoptions.h"
#include "protocols/oauth/oauthhttp.h"

#include <QObject>

#include <functional>

namespace mailrig {

//! A page that was fetched.
struct WebPage {
    QByteArray body = {};
    QUrl url = {}; //!< that gave it, behind all redirects
    bool isEncrypted = false; //!< on the whole way: https, certificates verified
    bool operator==(const WebPage &) const = default;
};

//! What is asked of the web for a domain.
struct WebQuestion {
    QUrl url = {};
    QByteArray post = {}; //!< empty: GET
    QByteArray contentType = {}; //!< of what is posted
    //! "application/json"; `isXml` for any kind of XML, and settings that are called HTML
    QByteArrayList accepts = {};
    bool isXml = false;
    DiscoveryOptions options = {}; //!< allowHttp, trust, proxy, redirections
};

//! Fetches one page, bounded in size (1 MiB), redirects (5) and time; of the right type, never
//! from encrypted to clear. What leads to another owner's host is asked for first. Belongs to one
//! thread with an event loop; destroying it ends the fetching.
class WebFetch : public QObject {
    Q_OBJECT

public:
    WebFetch(WebQuestion question, QObject *parent);

    void start();
    //! After `leadsAway`: goes on there, or ends with Cancelled.
    void consent(bool isGranted);

Q_SIGNALS:
    //! The end. Errors: NotFound (404, another type than wanted, as of web sites that answer
    //! everything), EncryptionRequired (leads to http), WrongProtocol (redirects without end),
    //! TemporaryServerFault, PermanentServerFault, PasswordSignInDisabled (wants a sign-in),
    //! MessageTooLarge, and those of OAuthHttp.
    void done(const mailrig::Result<mailrig::WebPage> &page);
    void leadsAway(const QString &host); //!< waits for consent

private:
    void ask();
    void send(const QUrl &reachedAt);
    void take(const OAuthAnswer &answer);
    void follow(const QUrl &url);
    void end(const Result<WebPage> &page);
    [[nodiscard]] bool isWanted(const OAuthAnswer &answer) const;

    WebQuestion m_question;
    OAuthHttp m_http;
    QUrl m_url;
    bool m_isEncrypted = true;
    int m_redirects = 0;
};

} // namespace mailrig
