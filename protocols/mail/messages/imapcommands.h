// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/imapsession.h"

#include <QHash>

namespace mailrig {

//! How a server ended a command.
struct ImapEnd {
    bool isOk = false;
    QByteArray code = {}; //!< upper case: "TRYCREATE", of "[TRYCREATE]"; empty without one
    QString words = {}; //!< the whole line
};

//! The folder that is open.
struct ImapSelected {
    QString folder = {};
    bool isWritable = false;
    quint32 uidValidity = 0;
    quint32 messages = 0;
};

//! An IMAP conversation for mail: commands and their responses as they are (behind the reply
//! filter, which lets nothing malformed through), and which folder is open.
class ImapCommands : public ImapSession {
public:
    ImapCommands(ConnectionSettings settings, Bounds bounds, const QString &pathPrefix);

    //! Each untagged response, whole, its literals in it, without its last line end.
    using Sink = std::function<Result<void>(const QByteArray &response)>;
    //! Sends one command and hears its end. Its pieces are text and, in turn, strings of any bytes,
    //! which go as literals. An error ends the conversation.
    [[nodiscard]] Result<ImapEnd> ask(const QByteArrayList &pieces, const Sink &told = {});
    //! The same; a refusal is an error too, with its words.
    [[nodiscard]] Result<ImapEnd> demand(const QByteArrayList &pieces, const Sink &told = {});
    //! Several commands at once, each answered before this returns, whatever the answer.
    [[nodiscard]] Result<void> askTogether(const QByteArrayList &commands, const Sink &told);
    [[nodiscard]] Error refused(const ImapEnd &end) const;
    //! Whether the server has ended the last command, well or not: what it did is known then.
    [[nodiscard]] bool wasAnswered() const { return m_isAnswered; }

    //! Opens a folder, or looks what is new in it. NotFound;
    //! MailboxNotOpenable.
    [[nodiscard]] Result<ImapSelected> select(const QString &folder, bool writable);
    void forgetSelected() { m_selected = {}; }
    //! UIDs that answer a SEARCH, ascending; the criteria as of `ask`.
    [[nodiscard]] Result<QList<quint32>> search(const QByteArrayList &criteria);
    //! Whether there is such a folder.
    [[nodiscard]] Result<bool> exists(const QString &folder);

    //! The announced capability, whatever its case.
    [[nodiscard]] bool offers(QLatin1StringView capability) const;
    //! A folder's name as it goes into a command: quoted, in modified UTF-7. Validation.
    [[nodiscard]] Result<QByteArray> quotedName(const QString &folder) const;
    //! Learns a name that another spelling stands for (servers that encode in their own way).
    void learnName(const QString &folder, const QByteArray &asSent);

private:
    [[nodiscard]] Result<QByteArray> response();
    [[nodiscard]] Result<ImapEnd> untilEnd(const QByteArray &tag, const Sink &told);
    [[nodiscard]] Result<void> passed(const QByteArray &response, const Sink &told);
    [[nodiscard]] Result<std::optional<ImapEnd>> sendLiteral(
        const QByteArray &tag, const QByteArray &literal, const Sink &told);
    [[nodiscard]] Result<ImapEnd> conversed(const QByteArrayList &pieces, const Sink &told);
    [[nodiscard]] QByteArray nextTag();

    int m_tags = 0;
    bool m_isAnswered = false;
    ImapSelected m_selected;
    QHash<QString, QByteArray> m_names;
};

//! UIDs as a command names them: "1:3,7".
[[nodiscard]] QByteArray imapSet(QList<quint32> uids);
//! And back; nothing if it is none, or of more than a million.
[[nodiscard]] std::optional<QList<quint32>> imapSetUids(QByteArrayView set);
//! A folder's name out of modified UTF-7 (RFC 3501 §5.1.3); as it is if it is none.
[[nodiscard]] QString folderName(const QByteArray &asSent);

} // namespace mailrig
