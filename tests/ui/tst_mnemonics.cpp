// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scenes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace mailrig;

namespace {

//! Who answers to which letter in one place a person looks at.
class Letters {
public:
    void add(const QString &text, const QString &owner)
    {
        const auto keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty()) {
            m_owners[keys.toString()] << owner + u' ' + text;
        }
    }
    [[nodiscard]] QStringList clashes(const QString &place) const
    {
        QStringList found;
        for (auto each = m_owners.begin(); each != m_owners.end(); ++each) {
            if (each->size() > 1) {
                found << place + QStringLiteral(", ") + each.key() + QStringLiteral(": ")
                        + each->join(QStringLiteral(" | "));
            }
        }
        return found;
    }

private:
    QMap<QString, QStringList> m_owners;
};

//! Those of the visible widgets below `root`; in sections of their own where `isPart` says so.
void collect(Letters &letters, const QWidget &root, const std::function<bool(QWidget *)> &isPart)
{
    for (auto *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != root.window() || !isPart(widget)) {
            continue;
        }
        if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy()) {
            letters.add(label->text(), label->buddy()->objectName());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            letters.add(button->text(), button->objectName());
        } else if (const auto *group = qobject_cast<QGroupBox *>(widget)) {
            letters.add(group->title(), group->objectName());
        } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                letters.add(tabs->tabText(i), QStringLiteral("tab"));
            }
        }
    }
}

QStringList clashesOf(const QMenu *menu)
{
    Letters letters;
    QStringList found;
    for (const auto *action : menu->actions()) {
        letters.add(action->text(), action->objectName());
        found << (action->menu() ? clashesOf(action->menu()) : QStringList());
    }
    return found + letters.clashes(menu->title());
}

} // namespace

//! Within a section, a dialog, a menu, or the frame around the sections a letter leads to one
//! place; between a section and the frame they may repeat, for there are not enough letters.
class TstMnemonics : public QObject {
    Q_OBJECT

    QStringList m_clashes;
    int m_windows = 0;

    void note(const QStringList &clashes)
    {
        for (const auto &clash : clashes) {
            if (!m_clashes.contains(clash)) {
                m_clashes << clash;
                qWarning("%s", qPrintable(clash));
            }
        }
    }

private Q_SLOTS:
    void init()
    {
        m_clashes.clear();
        m_windows = 0;
    }

    void noLetterRepeatsInAMenuASectionOrTheFrame()
    {
        forEachWindow({900, 600}, [this](QWidget &window, const QString &name) {
            const auto *menus = qobject_cast<QMainWindow *>(&window)->menuBar();
            const auto *sections = window.findChild<QTabWidget *>(QStringLiteral("sections"));
            Letters frame;
            for (const auto *menu : menus->actions()) {
                frame.add(menu->text(), QStringLiteral("menu"));
                note(clashesOf(menu->menu()));
            }
            const auto isForm = [sections](const QWidget *widget) {
                return sections->currentWidget()->isAncestorOf(widget);
            };
            collect(frame, window, [&](const QWidget *widget) { return !isForm(widget); });
            note(frame.clashes(name));
            Letters section;
            collect(section, window, isForm);
            note(section.clashes(name));
            ++m_windows;
        });
        QVERIFY(m_clashes.isEmpty());
        QVERIFY(m_windows > 8);
    }

    void noLetterRepeatsInADialog()
    {
        forEachDialog({900, 600}, [this](QWidget &dialog, const QString &name) {
            Letters letters;
            collect(letters, dialog, [](const QWidget *) { return true; });
            note(letters.clashes(name));
            ++m_windows;
        });
        QVERIFY(m_clashes.isEmpty());
        QVERIFY(m_windows > 10);
    }
};

QTEST_MAIN(TstMnemonics)
#include "tst_mnemonics.moc"
