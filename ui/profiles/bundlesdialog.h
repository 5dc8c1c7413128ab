// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/usage.h"
#include "ui/profiles/exportrun.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace mailrig {

class MessageBar;
class UsageBox;

//! The bundles of the store: exports that can be run again, with what changed since.
class BundlesDialog : public QDialog {
    Q_OBJECT

public:
    BundlesDialog(Workspace &workspace, const Services &services, QWidget *parent);
    //! Brings a bundle to sight.
    void show(const QString &name);

Q_SIGNALS:
    void followed(const mailrig::Use &use);
    //! The person wants to change the bundle's export; a null id: make one.
    void editWanted(QUuid id);

private:
    void layOut();
    void connectAll();
    [[nodiscard]] const Bundle *current() const;
    void reload();
    void nameBundles();
    void judgeDrifts();
    void showCurrent();
    void run();
    void take(const ExportPlan &plan, const QStringList &paths);
    void askToRemove();
    void remove(QUuid id);
    [[nodiscard]] bool store(const Bundles &bundles);

    Workspace &m_workspace;
    const Services &m_services;
    ExportRun *m_run;
    QUuid m_running;
    QHash<QUuid, QString> m_drifts; //!< in words, as last judged
    int m_asked = 0; //!< how often they were asked for
    MessageBar *m_bar;
    QListWidget *m_list;
    QLabel *m_facts;
    UsageBox *m_uses;
    QPushButton *m_runAgain, *m_edit, *m_add, *m_remove;
};

} // namespace mailrig
