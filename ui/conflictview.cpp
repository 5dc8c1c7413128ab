// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflictview.h"

#include "models/accountdiff.h"
#include "ui/announce.h"
#include "ui/texts/fieldtexts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

enum Column { Field, Mine, Theirs };

QPushButton *button(const QString &name, const QString &text, QWidget *in)
{
    auto *made = new QPushButton(text, in);
    made->setObjectName(QStringLiteral("conflict.") + name);
    return made;
}

QSet<QString> changedFields(const std::optional<Account> &from, const Account &to)
{
    QSet<QString> fields;
    for (const auto &each : differences(from.value_or(Account{}), to)) {
        fields << each.field;
    }
    return fields;
}

} // namespace

ConflictView::ConflictView(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_fields(new QTreeWidget(this))
    , m_mine(button(QStringLiteral("mine"), tr("&Keep mine"), this))
    , m_theirs(button(QStringLiteral("theirs"), tr("T&ake theirs"), this))
    , m_ticked(button(QStringLiteral("ticked"), tr("Take what is ticked"), this))
{
    setObjectName(QStringLiteral("conflict"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(QStringLiteral("conflict.text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_fields->setObjectName(QStringLiteral("conflict.fields"));
    m_fields->setAccessibleName(tr("Fields that differ"));
    m_fields->setRootIsDecorated(false);
    m_fields->setHeaderLabels({tr("Field"), tr("Mine"), tr("Theirs")});
    m_fields->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->setMinimumHeight(fontMetrics().height() * 2);
    m_fields->setMaximumHeight(fontMetrics().height() * 9);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (auto *each : {m_mine, m_theirs, m_ticked}) {
        row->addWidget(each);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_fields);
    layout->addLayout(row);
    connect(m_mine, &QPushButton::clicked, this, [this] { resolveAll(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { resolveAll(false); });
    connect(m_ticked, &QPushButton::clicked, this, &ConflictView::resolveTicked);
    connect(m_fields, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        // One of the two is always ticked: taking a tick away gives it to the other.
        const bool isTicked = item->checkState(column) == Qt::Checked;
        tick(item, (column == Mine) == isTicked ? Mine : Theirs);
    });
    setVisible(false);
}

void ConflictView::setConflict(
    const Conflict &conflict, const SecretList &secrets, const OAuthApps &apps)
{
    if (m_conflict == conflict) {
        return; // what was ticked stays
    }
    m_conflict = conflict;
    const QSignalBlocker quiet(m_fields);
    m_fields->clear();
    m_fields->setVisible(conflict.theirs.has_value());
    m_ticked->setVisible(conflict.theirs.has_value());
    if (!conflict.theirs) {
        m_text->setText(tr("“%1” was deleted by another program while it had changes here. Keep "
                           "yours, and save it as a new one, or let it go.")
                            .arg(conflict.mine.name));
        m_theirs->setText(tr("&Let it go"));
    } else {
        m_text->setText(tr("“%1” was changed by another program while it had changes here. Nothing "
                           "is saved before you choose.")
                            .arg(conflict.mine.name));
        m_theirs->setText(tr("T&ake theirs"));
        const auto mineChanged = changedFields(conflict.base, conflict.mine);
        for (const auto &each : differences(conflict.mine, *conflict.theirs)) {
            auto *row = new QTreeWidgetItem(m_fields,
                {texts::field(each.field), texts::fieldValue(each.field, each.one, secrets, apps),
                    texts::fieldValue(each.field, each.other, secrets, apps)});
            row->setData(Field, Qt::UserRole, each.field);
            tick(row, mineChanged.contains(each.field) ? Mine : Theirs);
        }
    }
    setVisible(true);
    announce(this, m_text->text());
}

void ConflictView::clear()
{
    m_conflict.reset();
    setVisible(false);
}

void ConflictView::tick(QTreeWidgetItem *row, int column)
{
    const QSignalBlocker quiet(m_fields);
    row->setCheckState(Mine, column == Mine ? Qt::Checked : Qt::Unchecked);
    row->setCheckState(Theirs, column == Theirs ? Qt::Checked : Qt::Unchecked);
    m_fields->viewport()->update();
}

void ConflictView::resolveAll(bool mine)
{
    if (const auto conflict = std::exchange(m_conflict, {})) {
        Q_EMIT resolved(mine ? std::optional(conflict->mine) : conflict->theirs);
    }
}

void ConflictView::resolveTicked()
{
    QStringList theirs;
    for (int i = 0; i < m_fields->topLevelItemCount(); ++i) {
        const auto *row = m_fields->topLevelItem(i);
        if (row->checkState(Theirs) == Qt::Checked) {
            theirs << row->data(Field, Qt::UserRole).toString();
        }
    }
    if (const auto conflict = std::exchange(m_conflict, {}); conflict && conflict->theirs) {
        Q_EMIT resolved(withFields(conflict->mine, theirs, *conflict->theirs));
    }
}

} // namespace mailrig
