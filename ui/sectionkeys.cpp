// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sectionkeys.h"

#include <QAction>
#include <QApplication>
#include <QTabWidget>

namespace mailrig {

namespace {

void focusFirst(QWidget &section)
{
    // A section that was empty until now has the focus itself; Qt calls it its own ancestor.
    const auto *focus = QApplication::focusWidget();
    if (focus != &section && section.isAncestorOf(focus)) {
        return;
    }
    for (auto *each = section.nextInFocusChain(); each != &section;
         each = each->nextInFocusChain()) {
        if (section.isAncestorOf(each) && each->isVisibleTo(&section) && each->isEnabled()
            && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            each->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace

void addSectionKey(QTabWidget &tabs, int index)
{
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + index));
    auto *go = new QAction(
        QCoreApplication::translate("SectionKeys", "Section “%1”").arg(tabs.tabText(index)), &tabs);
    go->setObjectName(QStringLiteral("action.section%1").arg(index + 1));
    go->setShortcut(keys);
    tabs.addAction(go);
    tabs.setTabToolTip(index, keys.toString(QKeySequence::NativeText));
    QObject::connect(go, &QAction::triggered, &tabs, [&tabs, index] {
        tabs.setCurrentIndex(index);
        focusFirst(*tabs.widget(index));
    });
}

} // namespace mailrig
