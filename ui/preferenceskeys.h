// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessiontrust.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace mailrig {

class Workspace;

//! The server keys that are trusted instead of certificates: those of accounts, and those accepted
//! for this session. Removing one takes effect at once.
class PreferencesKeys : public QWidget {
    Q_OBJECT

public:
    PreferencesKeys(Workspace &workspace, SessionTrust &trust, QWidget *parent = nullptr);

private:
    void show();
    void remove();
    Workspace &m_workspace;
    SessionTrust &m_trust;
    QTreeWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_note;
};

} // namespace mailrig
