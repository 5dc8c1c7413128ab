// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/usage.h"
#include "ui/services.h"
#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QScrollArea;

namespace mailrig {

class MessageBar;
class OAuthAppFields;
class UsageBox;
struct OAuthProvider;

//! The OAuth apps of the store: named registrations at authorization servers. A change is written
//! when its field is left, and can be undone in the window.
class OAuthAppsDialog : public QDialog {
    Q_OBJECT

public:
    OAuthAppsDialog(Workspace &workspace, const Services &services, QWidget *parent);
    //! Brings an app to sight.
    void show(QUuid id);
    void done(int result) override;

Q_SIGNALS:
    //! The person wants to see an account's field.
    void followed(const mailrig::Use &use);

private:
    void layOut();
    void connectAll();
    void fillMenu(QMenu *menu);
    [[nodiscard]] QUuid current() const;
    [[nodiscard]] QString freeName(const QString &wish) const;
    //! Writes the apps after `change`; false, said in the bar, if they cannot be.
    template <class F> bool change(const QString &what, F change);
    void reload();
    void showCurrent();
    void showUses();
    void add(const OAuthProvider *provider);
    void rename(QUuid id, const QString &name);
    void askToRemove();
    void remove(QUuid id);
    void save();
    void keep(const TypedSecret &typed, bool thisSession);
    void kept(const TypedSecret &typed);

    Workspace &m_workspace;
    const Services &m_services;
    QUuid m_shown; //!< whose fields are on screen
    MessageBar *m_bar;
    QListWidget *m_list;
    OAuthAppFields *m_fields;
    QScrollArea *m_scroll;
    QLabel *m_empty;
    UsageBox *m_uses;
    QPushButton *m_add, *m_rename, *m_remove;
};

} // namespace mailrig
