// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagesummary.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace mailrig {

//! A page of a folder's messages, and the ways to the others.
class MessageList : public QWidget {
    Q_OBJECT

public:
    //! POP3 keeps no flags.
    MessageList(bool hasFlags, QWidget *parent);
    void setPage(const MessagePage &page, const MessageFilter &filter);
    void clear();
    [[nodiscard]] QList<MessageSummary> selected() const;
    //! Nothing if there is none.
    [[nodiscard]] std::optional<MessageSummary> current() const;
    [[nodiscard]] const QList<MessageSummary> &messages() const { return m_page.messages; }
    [[nodiscard]] int page() const { return m_filter.page; }
    //! What the keys go to.
    [[nodiscard]] QTreeWidget *rows() const { return m_rows; }

Q_SIGNALS:
    //! Another message is the current one, or others are selected.
    void changed();
    //! The current one is asked for by key or mouse.
    void opened();
    void pageWanted(int page);

private:
    void showCounts();
    MessagePage m_page;
    MessageFilter m_filter;
    QTreeWidget *m_rows;
    QLabel *m_counts;
    QPushButton *m_newer, *m_older;
};

} // namespace mailrig
