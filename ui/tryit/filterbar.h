// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagesummary.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace mailrig {

//! Which messages of a folder are wanted; the server looks for them.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    //! POP3 knows no unread messages.
    FilterBar(bool hasUnseen, QWidget *parent);
    [[nodiscard]] MessageFilter filter() const;
    void reset();

Q_SIGNALS:
    void wanted();

private:
    QCheckBox *m_unseen, *m_hasSince;
    QLineEdit *m_from, *m_subject;
    QDateEdit *m_since;
    QPushButton *m_search;
};

} // namespace mailrig
