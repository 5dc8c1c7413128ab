// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTabWidget>

#include <functional>

namespace mailrig {

class FieldRows;

//! The pages of the editor. Each is filled when it is first needed: when somebody chooses it, or
//! for a field on it.
class EditorSections : public QTabWidget {
    Q_OBJECT

public:
    explicit EditorSections(QWidget *parent = nullptr);
    //! A page for the fields whose names begin so. `make` is called once, and calls `put`.
    void add(const QString &title, const QString &prefix, std::function<void()> make);
    void put(const QString &prefix, QWidget *form, const QList<FieldRows *> &rows);
    void fill(int index);
    void fillFor(const QString &field) { fill(indexOf(field)); }
    //! Brings the field to sight, unfolding what it is in, and the focus to it.
    void jumpTo(const QString &field);
    //! Of the filled pages.
    [[nodiscard]] QList<FieldRows *> rows() const;
    [[nodiscard]] QList<FieldRows *> rows(int index) const { return m_sections.at(index).rows; }

Q_SIGNALS:
    //! The person is done with that field.
    void left(const QString &field);

private:
    struct Section {
        QString prefix = {};
        std::function<void()> make = {}; //!< empty once it was called
        QWidget *form = nullptr;
        QList<FieldRows *> rows = {};
    };
    using QTabWidget::indexOf;
    [[nodiscard]] int indexOf(const QString &field) const;
    QList<Section> m_sections;
};

} // namespace mailrig
