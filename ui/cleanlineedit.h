// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

namespace mailrig {

//! A line that takes out what a paste brought along (white space around, invisible characters) and
//! says so. Cleaned when left or pasted into, never while a person types.
class CleanLineEdit : public QLineEdit {
    Q_OBJECT

public:
    //! The cleaned text, and whether anything was taken out.
    using Cleaner = std::function<std::pair<QString, bool>(const QString &)>;

    explicit CleanLineEdit(QWidget *parent = nullptr);
    void setCleaner(Cleaner cleaner) { m_cleaner = std::move(cleaner); }
    //! Leaves cursor and selection alone where nothing changes.
    void setValue(const QString &text);
    //! For host names, addresses and the like, which read from left to right in every language.
    void setTechnical();
    void clean();

Q_SIGNALS:
    void edited();
    //! Something was taken out, which a person should know of.
    void cleaned();
    //! More than a key's worth of text came in at once.
    void pasted(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void judge(const QString &text);
    Cleaner m_cleaner;
    qsizetype m_before = 0; //!< the length before the last change by hand
};

} // namespace mailrig
