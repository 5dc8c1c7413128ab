// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listfield.h"

#include "ui/namededitordelegate.h"

#include <QAbstractItemDelegate>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace mailrig {

namespace {

constexpr int linesShown = 3;

QListWidgetItem *entry(const QString &text)
{
    auto *made = new QListWidgetItem(text);
    made->setFlags(made->flags() | Qt::ItemIsEditable);
    return made;
}

} // namespace

ListField::ListField(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_list->setItemDelegate(new NamedEditorDelegate(m_list));
    m_list->setFixedHeight(
        fontMetrics().lineSpacing() * linesShown + 4 * m_list->frameWidth() + linesShown * 4);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_add, &QPushButton::clicked, this, &ListField::add);
    connect(m_remove, &QPushButton::clicked, this, &ListField::remove);
    connect(m_list, &QListWidget::itemChanged, this, &ListField::edited);
    connect(m_list, &QListWidget::currentRowChanged, this, &ListField::showState);
    // At once: later, another entry might be empty because it is being typed.
    connect(
        m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, &ListField::dropEmpty);
    showState();
}

void ListField::setWords(const QString &add, const QString &remove)
{
    m_add->setAccessibleName(add);
    m_add->setToolTip(add);
    m_remove->setAccessibleName(remove);
    m_remove->setToolTip(remove);
}

void ListField::nameButtons()
{
    m_add->setObjectName(m_list->objectName() + QStringLiteral(".add"));
    m_remove->setObjectName(m_list->objectName() + QStringLiteral(".remove"));
}

void ListField::setTexts(const QStringList &texts)
{
    if (texts == this->texts()) {
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto &text : texts) {
        m_list->addItem(entry(text));
    }
    showState();
}

QStringList ListField::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_list->count(); ++i) {
        texts << m_list->item(i)->text();
    }
    return texts;
}

void ListField::commit()
{
    // An editor hands over its text when it loses the focus.
    if (auto *editor = m_list->viewport()->findChild<QLineEdit *>()) {
        editor->clearFocus();
        dropEmpty();
    }
}

bool ListField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ListField::add()
{
    auto *made = entry({});
    {
        const QSignalBlocker quiet(m_list); // nothing was said yet
        m_list->addItem(made);
    }
    m_list->setCurrentItem(made);
    m_list->editItem(made);
}

void ListField::remove()
{
    if (m_list->currentRow() >= 0) {
        delete m_list->takeItem(m_list->currentRow());
        showState();
        Q_EMIT edited();
    }
}

void ListField::dropEmpty()
{
    bool dropped = false;
    for (int i = m_list->count() - 1; i >= 0; --i) {
        if (m_list->item(i)->text().trimmed().isEmpty()) {
            delete m_list->takeItem(i);
            dropped = true;
        }
    }
    showState();
    if (dropped) {
        Q_EMIT edited();
    }
}

void ListField::showState()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

} // namespace mailrig
