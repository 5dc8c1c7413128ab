// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "models/signin.h"

#include <QJsonObject>

namespace mailrig {

//! The lab's authorization server as a test sees it: what lab.json says, the person at the other
//! device, the browser, and the screws a test may turn. Asks over HTTP with a client of its own,
//! while the calling thread's event loop runs.
class LabOAuth {
public:
    LabOAuth(); //!< of MAILRIG_LAB; `isThere` is false without

    [[nodiscard]] bool isThere() const { return !m_lab.isEmpty(); }
    [[nodiscard]] QJsonObject lab() const { return m_lab; }
    [[nodiscard]] QJsonObject oauth() const { return m_lab[QStringLiteral("oauth")].toObject(); }
    [[nodiscard]] QString address(const QString &person) const;
    [[nodiscard]] Trust trust() const; //!< the lab's authority alone

    //! One of the lab's registrations ("public", "confidential" …) with a new grant.
    [[nodiscard]] OAuthClient client(const QString &name, OAuthFlow flow) const;
    //! A public client nobody else has, treated in this way (see tests/lab/oauth/testing.mjs).
    [[nodiscard]] OAuthClient ownClient(OAuthFlow flow, const QJsonObject &treatment = {}) const;

    //! The person at the other device; false if the server knows no such code.
    [[nodiscard]] bool atDevice(
        const QString &userCode, const QString &person, const QString &action) const;
    //! A scripted browser: from the authorization address through the sign-in page to where it is
    //! sent in the end, and there. Answers the last status and address.
    struct Visit {
        int status = 0;
        QUrl address = {};
    };
    [[nodiscard]] Visit browse(
        const QUrl &authorization, const QString &person, const QString &action) const;

    void treat(const QString &clientId, const QJsonObject &treatment) const;
    //! The next requests to the path fail in this way.
    void fail(const QString &path, const QJsonObject &fault) const;
    [[nodiscard]] int requests(const QString &path) const; //!< so far, of everybody

private:
    [[nodiscard]] QJsonObject post(const QUrl &url, const QJsonObject &body) const;
    QJsonObject m_lab;
};

//! Lets the thread's events come until it is true: false if that takes too long.
[[nodiscard]] bool waitUntil(const std::function<bool()> &isDone,
    std::chrono::milliseconds patience = std::chrono::seconds(20));

//! The future's answer, awaited while events are handled.
template <class T> [[nodiscard]] T awaited(const QFuture<T> &future)
{
    if (!waitUntil([&future] { return future.isFinished(); }) || future.resultCount() == 0) {
        return failure(Cause::TimedOut, QStringLiteral("the test's own patience"));
    }
    return future.result();
}

} // namespace mailrig
