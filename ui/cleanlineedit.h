// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pasteclean.h"

#include <QLineEdit>

namespace mailrig {

//! A line that takes out what a paste brought along (white space around, invisible characters) and
//! says so. Cleaned when left or pasted into, never while a person types.
class CleanLineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CleanLineEdit(QWidget *parent = nullptr);
    //! Leaves cursor and selection alone where nothing changes.
    void setValue(const QString &text);
    //! For host names, addresses and the like, which read from left to right in every language.
    void setTechnical();
    void clean();

Q_SIGNALS:
    void edited();
    //! What was taken out.
    void cleaned(const QList<mailrig::PasteNote> &notes);
    //! Left or pasted into, and cleaned.
    void settled();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void judge(const QString &text);
    QString m_before; //!< the text before the last change by hand
};

} // namespace mailrig
