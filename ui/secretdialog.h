// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/usage.h"
#include "ui/growingdialog.h"
#include "ui/services.h"
#include "ui/workspace.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace mailrig {

class MessageBar;
class SecretEntryForm;
class SecretStates;
class UsageBox;

//! The named secrets of the store: who uses each, and where its value really is.
class SecretDialog : public GrowingDialog {
    Q_OBJECT

public:
    SecretDialog(Workspace &workspace, const Services &services, QWidget *parent);
    //! Brings a secret to sight.
    void show(QUuid id);

Q_SIGNALS:
    //! The person wants to see an account's field, or the settings.
    void followed(const mailrig::Use &use);

private:
    void layOut();
    void connectAll();
    [[nodiscard]] QUuid current() const;
    [[nodiscard]] QString nameOf(QUuid id) const;
    [[nodiscard]] QList<Use> usesOf(QUuid id) const;
    void reload();
    void fill();
    void showState(QUuid id);
    void showFault();
    void showUses();

    void rename(QUuid id, const QString &name);
    void replace();
    void askToRemove();
    void remove(QUuid id);
    void forget(QUuid id);
    void keep(const TypedSecret &typed, bool thisSession);
    void kept(const TypedSecret &typed, bool thisSession);
    void refused(const TypedSecret &typed, const Error &error);
    void unlock(const std::function<void()> &next);
    void say(const Error &error);

    Workspace &m_workspace;
    const Services &m_services;
    SecretStates *m_states;
    MessageBar *m_bar;
    QLabel *m_fault;
    QPushButton *m_unlock;
    QTableWidget *m_table;
    UsageBox *m_uses;
    SecretEntryForm *m_entry;
    QPushButton *m_add, *m_rename, *m_replace, *m_remove, *m_refresh;
};

} // namespace mailrig
