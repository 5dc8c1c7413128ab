// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"
#include "ui/services.h"

#include <QTabWidget>

class QLabel;
class QPlainTextEdit;

namespace mailrig {

class AttachmentList;
class SafeHtmlView;

//! One message: its text, its HTML as far as it is safe, headers, files, source, and the
//! properties that others track it by.
class MessageView : public QTabWidget {
    Q_OBJECT

public:
    MessageView(const Services &services, QWidget *parent);
    void setMessage(const ReceivedMessage &message);
    //! Nothing but a sentence.
    void clear(const QString &sentence);
    [[nodiscard]] AttachmentList *attachments() const { return m_attachments; }

Q_SIGNALS:
    //! A link in the HTML was chosen; it was not followed.
    void linkChosen(const QUrl &link);
    void saved(const QStringList &paths);
    void failed(const mailrig::Error &error);

private:
    enum Tab { TextTab, HtmlTab, HeadersTab, FilesTab, SourceTab, PropertiesTab };
    [[nodiscard]] QPlainTextEdit *addText(const QString &name, const QString &title, bool isFixed);
    void addButtons(Tab tab, const QList<QWidget *> &buttons);
    void saveSource();
    const Services &m_services;
    bool m_hasMessage = false;
    int m_before = TextTab; //!< where the last message was looked at
    MessageContent m_content;
    QPlainTextEdit *m_text, *m_headers, *m_source, *m_properties;
    SafeHtmlView *m_html;
    QLabel *m_blocked;
    AttachmentList *m_attachments;
};

} // namespace mailrig
