// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace mailrig {

//! Two versions of an account side by side, field by field: what is on screen, and what another
//! program stored meanwhile. The person decides for all fields, or for each.
class ConflictView : public QFrame {
    Q_OBJECT

public:
    explicit ConflictView(QWidget *parent = nullptr);
    //! Shows itself, and says so aloud. What only one side changed is ticked on that side.
    void setConflict(const Conflict &conflict, const SecretList &secrets, const OAuthApps &apps);
    void clear();

Q_SIGNALS:
    //! The account as it should be on screen; nothing: gone, as theirs is.
    void resolved(const std::optional<mailrig::Account> &merged);

private:
    void tick(QTreeWidgetItem *row, int column);
    void resolveAll(bool mine);
    void resolveTicked();
    std::optional<Conflict> m_conflict;
    QLabel *m_text;
    QTreeWidget *m_fields;
    QPushButton *m_mine, *m_theirs, *m_ticked;
};

} // namespace mailrig
