// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tryit/tryitparts.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QTabWidget;

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;
class FieldRows;
class OutgoingFiles;

//! Writes a message and sends it as the account, or sends a whole one from a file; says what the
//! server made of each recipient.
class SendPage : public QWidget {
    Q_OBJECT

public:
    SendPage(const TryItParts &parts, QWidget *parent);
    //! Something was written that was not sent.
    [[nodiscard]] bool hasDraft() const { return m_hasDraft; }
    [[nodiscard]] OutgoingFiles *files() const { return m_files; }
    //! A whole message (RFC 5322), as it is.
    void sendFile(const QString &path);

private:
    enum class Reports { Usual, Failures, All };
    [[nodiscard]] QWidget *form();
    void layOut(QWidget *form);
    void connectAll();
    void showState();

    // sendrun.cpp
    //! Nothing, with marks at the fields, if it cannot be sent as it is.
    [[nodiscard]] std::optional<OutgoingMessage> message();
    [[nodiscard]] std::optional<QList<MailPerson>> people(const CleanLineEdit *field);
    [[nodiscard]] std::optional<QList<HeaderField>> headers();
    [[nodiscard]] DeliveryReports reports() const;
    void send();
    void send(const OutgoingMessage &message);
    void askForFile();
    void sendRaw(const QByteArray &bytes);
    void take(const Result<SendResult> &result, const std::function<void()> &again);

    const TryItParts &m_parts;
    FieldRows *m_fields = nullptr;
    CleanLineEdit *m_from, *m_to, *m_cc, *m_bcc, *m_replyTo, *m_subject;
    QPlainTextEdit *m_text, *m_html, *m_headers;
    QTabWidget *m_bodies;
    OutgoingFiles *m_files;
    EnumComboBox *m_reports;
    QPushButton *m_send, *m_sendFile;
    QTableWidget *m_results;
    bool m_hasDraft = false;
    bool m_isEditedSince = false; //!< since it was sent last
    bool m_isReading = false; //!< a file that is to be sent
};

} // namespace mailrig
