// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTableWidget>

namespace mailrig {

//! The variables of one environment, to be edited in place.
class VariableTable : public QTableWidget {
    Q_OBJECT

public:
    explicit VariableTable(QWidget *parent = nullptr);
    //! `uses`: how often each is referred to.
    void setVariables(const QMap<QString, QString> &variables, const QMap<QString, int> &uses);
    //! Of the current row; empty if there is none.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &variable, bool edit);

Q_SIGNALS:
    //! Told after the editor is closed, so that the table can be filled again at once.
    void edited(const QString &before, const QString &name, const QString &value);

private:
    void tell(int row);
    bool m_isLoading = false;
};

} // namespace mailrig
