// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mailrig {

struct Environments;

//! Which environment's variables fill the macros, for the tool bar.
class EnvironmentChooser : public QComboBox {
    Q_OBJECT

public:
    explicit EnvironmentChooser(QWidget *parent = nullptr);
    //! `chosen` may be a name that is not there (any more): it is shown as such.
    void setEnvironments(const Environments &environments, const QString &chosen);

Q_SIGNALS:
    //! The person chose this one; empty: none.
    void chosen(const QString &name);
    void editWanted();

private:
    void choose(int index);
    QString m_chosen;
};

} // namespace mailrig
