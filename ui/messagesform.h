// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CheckField;
class CleanLineEdit;
class ContentTypesField;
class EnumComboBox;
class FileField;
class NumberField;

//! How a mail program handles the messages, and what else it brings along with them.
class MessagesForm : public QWidget {
    Q_OBJECT

public:
    explicit MessagesForm(const QString &prefix, QWidget *parent = nullptr);
    //! `incoming`: only POP3 leaves messages on a server.
    void setMessages(const MessageHandling &messages, Protocol incoming);
    [[nodiscard]] MessageHandling messages() const;
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    //! A server beside mail: where, encrypted or not, how often.
    struct Extra {
        CleanLineEdit *server;
        CheckField *tls;
        EnumComboBox *schedule;
    };
    void offerLimits();
    void layOutExtras();
    [[nodiscard]] Extra addExtra(
        const QString &name, const QString &server, const QString &tls, const QString &schedule);
    void showState();
    Protocol m_incoming = Protocol::None;
    FieldRows *m_rows;
    EnumComboBox *m_days, *m_interval, *m_attachment, *m_message, *m_onDelete;
    CheckField *m_leave;
    NumberField *m_leaveDays;
    ContentTypesField *m_types;
    Extra m_contacts = {}, m_calendar = {};
    CheckField *m_cellularOnly = nullptr;
    FileField *m_icon;
};

} // namespace mailrig
