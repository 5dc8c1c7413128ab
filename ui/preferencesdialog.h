// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessiontrust.h"
#include "ui/preferencessaver.h"
#include "ui/services.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace mailrig {

class MessageBar;
class PreferencesGeneral;
class PreferencesNetwork;
class Workspace;

//! The settings of this machine. Nothing changes before Save, but trust that is taken away.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    PreferencesDialog(const Services &services, Workspace &workspace, SessionTrust &trust,
        QWidget *parent = nullptr);

private:
    void layOut(QWidget *keys);
    void save();
    void askAboutSecret(const Error &error);
    void setBusy(bool busy);
    const Services &m_services;
    PreferencesSaver *m_saver;
    PreferencesSaver::Edit m_edit; //!< what is being saved
    MessageBar *m_bar;
    QTabWidget *m_tabs;
    PreferencesGeneral *m_general;
    PreferencesNetwork *m_network;
    QPushButton *m_save, *m_cancel;
};

} // namespace mailrig
