// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcutdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(u'&');
    return text.replace(u'\x01', u'&');
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const auto &each : action.shortcuts()) {
        keys << each.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

//! Fills a tree with one branch a menu; an action is listed once.
class ActionRows {
public:
    explicit ActionRows(QTreeWidget &tree)
        : m_tree(tree)
    {
    }

    void add(const QString &title, const QList<QAction *> &actions)
    {
        QTreeWidgetItem *branch = nullptr;
        for (auto *action : actions) {
            if (action->menu()) {
                add(title + QStringLiteral(" › ") + withoutMnemonic(action->menu()->title()),
                    action->menu()->actions());
                continue;
            }
            const auto keys = keysOf(*action);
            const auto text = withoutMnemonic(action->text());
            // Each list has its own Copy: once is enough to know it.
            const auto line = qMakePair(text, keys);
            if (keys.isEmpty() || text.isEmpty() || m_seen.contains(line)) {
                continue;
            }
            m_seen << line;
            if (!branch) {
                branch = new QTreeWidgetItem(&m_tree, {title});
                branch->setFirstColumnSpanned(true);
                branch->setExpanded(true);
            }
            auto *row = new QTreeWidgetItem(branch, {text, keys});
            row->setData(0, Qt::UserRole, action->objectName());
        }
    }

private:
    QTreeWidget &m_tree;
    QList<QPair<QString, QString>> m_seen;
};

} // namespace

ShortcutDialog::ShortcutDialog(const QMainWindow &window, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutDialog"));
    setWindowTitle(tr("Keys and hints"));
    setModal(false);
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("shortcuts"));
    tree->setAccessibleName(tr("Keys"));
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    ActionRows rows(*tree);
    for (auto *menu : window.menuBar()->actions()) {
        if (menu->menu()) {
            rows.add(withoutMnemonic(menu->menu()->title()), menu->menu()->actions());
        }
    }
    rows.add(tr("Elsewhere in the window"), window.findChildren<QAction *>());
    auto *hints = new QLabel(
        tr("A test signs in to both servers at the same time and sends no message. Enter on the "
           "step that failed shows the server’s certificate, if that was the reason. Passwords "
           "are kept in the keychain of this system, never in a file of Mailrig."),
        this);
    hints->setTextFormat(Qt::PlainText);
    hints->setWordWrap(true);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    box->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("shortcuts.close"));
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tree, 1);
    layout->addWidget(hints);
    layout->addWidget(box);
    const auto line = fontMetrics().height();
    resize(line * 26, line * 30);
}

} // namespace mailrig
