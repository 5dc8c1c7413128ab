// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/messages/livepostoffice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mailrig {

//! Accounts of the lab's crowd, which MAILRIG_LAB tells about: mail over its real servers. Each
//! test has one of its own.
class LabMail {
public:
    [[nodiscard]] static QJsonObject note()
    {
        QFile file(qEnvironmentVariable("MAILRIG_LAB"));
        return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
    }
    explicit LabMail(int number)
        : m_lab(note())
        , m_user(m_lab[QStringLiteral("batch")][number].toObject())
    {
    }

    [[nodiscard]] QString address() const { return m_user[QStringLiteral("address")].toString(); }
    [[nodiscard]] QString folder() const { return m_lab[QStringLiteral("folder")].toString(); }
    [[nodiscard]] CheckRequest request(Protocol incoming = Protocol::Imap) const
    {
        const auto port = [this](const char *name) {
            return static_cast<quint16>(
                m_lab[QStringLiteral("ports")][QLatin1StringView(name)].toInt());
        };
        SideRequest receives{.side = Side::Incoming,
            .protocol = incoming,
            .host = m_lab[QStringLiteral("host")].toString(),
            .port = port(incoming == Protocol::Imap ? "imaps" : "pop3s"),
            .user = m_user[QStringLiteral("user")].toString(),
            .credential = CredentialType::Secret,
            .secret = Secret::fromText(m_user[QStringLiteral("password")].toString()),
            .address = address()};
        auto sends = receives;
        sends.side = Side::Outgoing;
        sends.protocol = Protocol::Smtp;
        sends.port = port("submissions");
        return {.account = address(),
            .sides = {receives, sends},
            .trust = {.caFile = m_lab[QStringLiteral("caFile")].toString(), .systemStore = false}};
    }
    [[nodiscard]] std::unique_ptr<Messenger> messenger() { return m_post.messenger(request()); }
    [[nodiscard]] std::unique_ptr<Mailbox> mailbox(Protocol incoming = Protocol::Imap)
    {
        return m_post.mailbox(request(incoming));
    }
    template <class T> [[nodiscard]] static Result<T> done(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

private:
    QJsonObject m_lab, m_user;
    LivePostOffice m_post;
};

} // namespace mailrig
