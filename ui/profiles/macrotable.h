// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTableWidget>

namespace mailrig {

//! Which of a device manager's variables stand for macros, edited in place; a macro without one is
//! expanded.
class MacroTable : public QTableWidget {
    Q_OBJECT

public:
    explicit MacroTable(QWidget *parent = nullptr);
    //! The macros there are, as they stand between the braces; texts of others are kept.
    void setVariables(const QStringList &variables);
    void setMacros(const QMap<QString, QString> &macros);
    //! Of the macros there are, those that have a text.
    [[nodiscard]] QMap<QString, QString> macros() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

private:
    void fill();
    QStringList m_variables;
    QMap<QString, QString> m_macros;
    bool m_isLoading = false;
};

} // namespace mailrig
