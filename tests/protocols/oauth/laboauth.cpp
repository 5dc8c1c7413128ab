// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/oauth/laboauth.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

//! Cookies, no redirects.
class Browser {
public:
    struct Page {
        int status = 0;
        QByteArray body = {};
        QUrl redirect = {};
    };
    Page open(const QUrl &url, const QByteArray &body = {}, const QByteArray &type = {})
    {
        QNetworkRequest request(url);
        request.setAttribute(
            QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(10'000);
        if (!type.isEmpty()) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        }
        const std::unique_ptr<QNetworkReply> reply(
            type.isEmpty() ? m_network.get(request) : m_network.post(request, body));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const auto to = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->isOpen() ? reply->readAll() : QByteArray(),
            to.isEmpty() ? to : url.resolved(to)};
    }

private:
    QNetworkAccessManager m_network;
};

constexpr auto jsonType = "application/json", formType = "application/x-www-form-urlencoded";

} // namespace

bool waitUntil(const std::function<bool()> &isDone, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    QTimer pulse;
    pulse.start(5);
    QElapsedTimer clock;
    clock.start();
    while (!isDone()) {
        if (clock.hasExpired(patience.count())) {
            return false;
        }
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

LabOAuth::LabOAuth()
{
    QFile file(qEnvironmentVariable("MAILRIG_LAB"));
    if (file.open(QFile::ReadOnly)) {
        m_lab = QJsonDocument::fromJson(file.readAll()).object();
    }
}

QString LabOAuth::address(const QString &person) const
{
    return m_lab[u"users"_s][person][u"address"_s].toString();
}

Trust LabOAuth::trust() const
{
    return {.caFile = m_lab[u"caFile"_s].toString(), .systemStore = false};
}

OAuthClient LabOAuth::client(const QString &name, OAuthFlow flow) const
{
    const auto known = oauth()[u"clients"_s][name];
    return {.grant = QUuid::createUuid(),
        .flow = flow,
        .authority = QUrl(oauth()[u"issuer"_s].toString()),
        .clientId = known[u"client_id"_s].toString(),
        .clientSecret = Secret::fromText(known[u"client_secret"_s].toString()),
        .clientCertificateFile = known[u"certificate"_s].toString(),
        .scopes = {oauth()[u"scopes"_s][u"jwt"_s].toString()}};
}

OAuthClient LabOAuth::ownClient(OAuthFlow flow, const QJsonObject &treatment) const
{
    auto made = client(u"public"_s, flow);
    const auto answer = post(made.authority.resolved(QUrl(u"/reg"_s)),
        {{u"application_type"_s, u"native"_s}, {u"token_endpoint_auth_method"_s, u"none"_s},
            {u"grant_types"_s,
                QJsonArray{u"authorization_code"_s, u"refresh_token"_s,
                    u"urn:ietf:params:oauth:grant-type:device_code"_s}},
            {u"response_types"_s, QJsonArray{u"code"_s}},
            {u"redirect_uris"_s, QJsonArray{u"http://127.0.0.1/"_s}}});
    made.clientId = answer[u"client_id"_s].toString();
    treat(made.clientId, treatment);
    return made;
}

bool LabOAuth::atDevice(const QString &userCode, const QString &person, const QString &action) const
{
    QUrl url(oauth()[u"test"_s].toString() + u"/device"_s);
    url.setQuery(QUrlQuery{
        {u"user_code"_s, userCode}, {u"account"_s, address(person)}, {u"action"_s, action}});
    return Browser().open(url).status == 200;
}

LabOAuth::Visit LabOAuth::browse(
    const QUrl &authorization, const QString &person, const QString &action) const
{
    Browser browser;
    auto at = authorization;
    QByteArray form, type;
    for (int step = 0; step < 10; ++step) {
        const auto page = browser.open(at, std::exchange(form, {}), std::exchange(type, {}));
        if (!page.redirect.isEmpty()) {
            at = page.redirect;
        } else if (page.status == 200 && at.path().startsWith("/interaction/"_L1)) {
            const QUrlQuery query{{u"account"_s, address(person)}, {u"action"_s, action}};
            form = query.toString(QUrl::FullyEncoded).toLatin1();
            type = formType;
        } else {
            return {page.status, at};
        }
    }
    return {0, at};
}

void LabOAuth::treat(const QString &clientId, const QJsonObject &treatment) const
{
    auto order = treatment;
    order[u"client_id"_s] = clientId;
    std::ignore = post(QUrl(oauth()[u"test"_s].toString() + u"/client"_s), order);
}

void LabOAuth::fail(const QString &path, const QJsonObject &fault) const
{
    auto order = fault;
    order[u"path"_s] = path;
    std::ignore = post(QUrl(oauth()[u"test"_s].toString() + u"/fault"_s), order);
}

int LabOAuth::requests(const QString &path) const
{
    const auto page = Browser().open(QUrl(oauth()[u"test"_s].toString() + u"/requests"_s));
    return QJsonDocument::fromJson(page.body).object()[path].toInt();
}

QJsonObject LabOAuth::post(const QUrl &url, const QJsonObject &body) const
{
    const auto page = Browser().open(url, QJsonDocument(body).toJson(), jsonType);
    if (page.status / 100 != 2) {
        qFatal("the lab's OAuth server: %d at %s", page.status, qPrintable(url.path()));
    }
    return QJsonDocument::fromJson(page.body).object();
}

} // namespace mailrig
