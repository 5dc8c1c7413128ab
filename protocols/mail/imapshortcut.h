// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace mailrig {

//! Saves round trips of an IMAP session. After sign-in vmime sends LIST "" "", CAPABILITY and
//! STATUS one after the other. What the server announced with its OK answers CAPABILITY; the
//! STATUS (and CAPABILITY, if it announced nothing) goes out in one burst with the LIST under
//! tags of its own, and the reply is kept until vmime asks, then given with vmime's tag. Only
//! what the server said is ever given; if it refused the early question, or vmime asks another,
//! vmime's own command goes out as it is.
class ImapShortcut {
public:
    //! What to do for a line or a response that went through here.
    struct Step {
        bool handled = false; //!< the line or response must not go on to the other side
        QByteArray toServer = {}, toClient = {};
    };

    explicit ImapShortcut(bool prefetchStatus)
        : m_prefetch(prefetchStatus)
    {
    }

    // what passes by
    void capabilitiesGiven(const QList<QByteArray> &capabilities); //!< to vmime, which keeps them
    void capabilitiesAnnounced(const QList<QByteArray> &capabilities); //!< by the server
    void signInBegins();
    void challengeAnswered(); //!< vmime forgets the capabilities then

    //! A command of vmime's, after sign-in. Lines come without CRLF.
    [[nodiscard]] Step command(const QByteArray &tag, const QByteArray &line);
    [[nodiscard]] bool ownsTag(QByteArrayView tag) const;
    //! The tagged reply to one of our own commands; `text` is what follows OK, NO or BAD.
    [[nodiscard]] Step tagged(const QByteArray &tag, bool isOk, const QByteArray &text);
    //! Whether untagged STATUS (CAPABILITY) data belong to our own question.
    [[nodiscard]] bool awaitsStatus() const { return m_status.isOutstanding(); }
    [[nodiscard]] bool awaitsCapability() const { return m_capability.isOutstanding(); }
    void keepStatus(const QByteArray &data) { m_status.data += data; }

private:
    struct Question {
        QByteArray tag = {}, command = {};
        QByteArray data = {}, text = {}; //!< the reply
        bool answered = false, refused = false;
        QByteArray askedTag = {}; //!< vmime's, if it waits already

        [[nodiscard]] bool isOutstanding() const { return !tag.isEmpty() && !answered; }
    };

    [[nodiscard]] QByteArray prefetch();
    [[nodiscard]] QByteArray statusCommand() const;
    [[nodiscard]] static Step ask(
        Question &question, const QByteArray &tag, const QByteArray &line);
    [[nodiscard]] static QByteArray reply(const Question &question, const QByteArray &tag);
    [[nodiscard]] QByteArray capabilityData() const;

    bool m_prefetch = true, m_listed = false;
    std::optional<QList<QByteArray>> m_given; //!< as vmime knows them
    std::optional<QList<QByteArray>> m_announced; //!< since the sign-in began
    QList<QByteArray> m_latest;
    Question m_status, m_capability;
};

} // namespace mailrig
