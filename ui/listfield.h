// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace mailrig {

//! A list of short texts, edited in place.
class ListField : public QWidget {
    Q_OBJECT

public:
    explicit ListField(QWidget *parent = nullptr);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    //! What the buttons do, for those who hear it: "Add a role", "Remove the chosen role".
    void setWords(const QString &add, const QString &remove);
    void setTexts(const QStringList &texts);
    [[nodiscard]] QStringList texts() const;
    //! Takes over a text that is being typed.
    void commit();
    //! The buttons' object names begin with that of the list.
    void nameButtons();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void remove();
    void dropEmpty();
    void showState();
    QListWidget *m_list;
    QPushButton *m_add, *m_remove;
};

} // namespace mailrig
