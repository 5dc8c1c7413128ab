// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editorsections.h"

#include "ui/fieldrows.h"
#include "ui/fold.h"
#include "ui/scrolled.h"
#include "ui/sectionkeys.h"
#include "ui/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QTabBar>

#include <utility>

namespace mailrig {

EditorSections::EditorSections(QWidget *parent)
    : QTabWidget(parent)
{
    connect(this, &QTabWidget::currentChanged, this, &EditorSections::fill);
}

void EditorSections::add(const QString &title, const QString &prefix, std::function<void()> make)
{
    const QSignalBlocker unchosen(this); // the first page becomes the current one by itself
    m_sections << Section{.prefix = prefix, .make = std::move(make)};
    addSectionKey(*this, addTab(scrollingPlace(this), title));
}

void EditorSections::put(const QString &prefix, QWidget *form, const QList<FieldRows *> &rows)
{
    const auto index = indexOf(prefix);
    auto &section = m_sections[index];
    section.form = form;
    section.rows = rows;
    static_cast<QScrollArea *>(widget(index))->setWidget(form);
    form->setAutoFillBackground(false);
    form->show(); // what comes into a window that is there already is hidden
    FieldRows::align(rows);
    orderTabs(form, tabBar());
    for (const auto *each : rows) {
        connect(each, &FieldRows::left, this, &EditorSections::left);
    }
}

void EditorSections::fill(int index)
{
    if (const auto make = std::exchange(m_sections[index].make, {})) {
        make();
    }
}

void EditorSections::jumpTo(const QString &field)
{
    const auto index = indexOf(field);
    fill(index);
    for (const auto *rows : m_sections.at(index).rows) {
        if (auto *wanted = rows->field(field)) {
            Fold::reveal(wanted);
            setCurrentIndex(index);
            wanted->setFocus(Qt::OtherFocusReason);
            m_sections.at(index).form->layout()->activate(); // where it is after unfolding
            static_cast<QScrollArea *>(widget(index))->ensureWidgetVisible(wanted);
            return;
        }
    }
}

QList<FieldRows *> EditorSections::rows() const
{
    QList<FieldRows *> all;
    for (const auto &section : m_sections) {
        all << section.rows;
    }
    return all;
}

int EditorSections::indexOf(const QString &field) const
{
    // The first page is of the account itself, whose fields have no prefix.
    auto index = int(m_sections.size()) - 1;
    while (index > 0 && !field.startsWith(m_sections.at(index).prefix)) {
        --index;
    }
    return index;
}

} // namespace mailrig
