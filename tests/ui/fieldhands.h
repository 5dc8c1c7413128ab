// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountfields.h"
#include "models/names.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>

namespace mailrig {

//! Visits `fields` of an account and does by hand, in the window, what a person would: changes
//! each member's widget, and notes in the account what has been entered. Members whose widget is
//! not shown are left alone; `entered` names the others.
class FieldHands {
public:
    FieldHands(const WindowStage &stage, QSet<QString> &entered, QString path = {})
        : m_stage(stage)
        , m_entered(entered)
        , m_path(std::move(path))
    {
    }

    void plain(QLatin1StringView name, QString &value) { text(name, value); }
    void macro(QLatin1StringView name, QString &value) { text(name, value); }
    void port(QLatin1StringView name, QString &value)
    {
        if (auto *line = shown<QLineEdit>(name)) {
            value = QStringLiteral("10025");
            type(line, value);
        }
    }
    void texts(QLatin1StringView name, QStringList &value)
    {
        if (auto *list = shown<QListWidget>(name)) {
            for (const auto &text : {QStringLiteral("first"), QStringLiteral("second one")}) {
                press(path(name) + QStringLiteral(".add"));
                auto *editor = list->viewport()->findChild<QLineEdit *>();
                typeText(editor, text);
                QTest::keyClick(editor, Qt::Key_Return);
                const bool done = QTest::qWaitFor(
                    [list] { return !list->viewport()->findChild<QLineEdit *>(); });
                if (!done) {
                    qFatal("the editor does not close");
                }
                value << text;
            }
        } else if (shown<QWidget>(name)) {
            press(path(name) + QStringLiteral(".tasks"));
            value << QStringLiteral("tasks");
        }
    }
    void macros(QLatin1StringView name, QStringList &value)
    {
        if (auto *line = shown<QLineEdit>(name)) {
            value = {QStringLiteral("first"), QStringLiteral("second")};
            type(line, value.join(u' '));
        }
    }
    void flag(QLatin1StringView name, bool &value)
    {
        if (auto *box = shown<QCheckBox>(name)) {
            QTest::keyClick(box, Qt::Key_Space);
            value = !value;
        }
    }
    template <class T> void number(QLatin1StringView name, T &value)
    {
        if (auto *combo = shown<EnumComboBox>(name)) {
            QTest::keyClick(combo, Qt::Key_End);
            value = combo->value<T>();
        } else if (auto *spin = shown<QSpinBox>(name)) {
            spin->selectAll();
            QTest::keyClicks(spin, QStringLiteral("12"));
            value = 12;
        }
    }
    template <class T> void choice(QLatin1StringView name, T &value)
    {
        if (auto *combo = shown<EnumComboBox>(name)) {
            // The second one is never the default, but “No outgoing email” hides all the rest.
            QTest::keyClick(combo, Qt::Key_Home);
            if (path(name) != QStringLiteral("outgoing.protocol")) {
                QTest::keyClick(combo, Qt::Key_Down);
            }
            value = combo->value<T>();
        }
    }
    void digest(QLatin1StringView name, QByteArray &value)
    {
        if (auto *line = shown<QLineEdit>(name)) {
            value = QByteArray(32, '\x5a');
            type(line, QString::fromLatin1(value.toHex(':')));
        }
    }
    void secretId(QLatin1StringView name, QUuid &value)
    {
        if (auto *combo = shown<QComboBox>(name)) {
            QTest::keyClick(combo, Qt::Key_End);
            value = combo->currentData().toUuid();
        }
    }
    void id(QLatin1StringView /*name*/, QUuid & /*value*/) { }
    void appId(QLatin1StringView name, QUuid & /*value*/) { shown<QComboBox>(name); }
    void onlyIfSet() { }
    template <class T> void group(QLatin1StringView name, T &value)
    {
        FieldHands inner(m_stage, m_entered, path(name) + u'.');
        fields(inner, value);
    }

private:
    [[nodiscard]] QString path(QLatin1StringView name) const { return m_path + name; }
    //! Null if there is none of that kind to be seen.
    template <class W> W *shown(QLatin1StringView name)
    {
        auto *widget = m_stage.window->findChild<W *>(path(name));
        if (!widget || !isShown(widget)) {
            return nullptr;
        }
        m_entered.insert(path(name));
        return widget;
    }
    //! In a section of its own, or unfolded, or neither: to be seen once somebody goes there.
    static bool isShown(QWidget *widget)
    {
        for (auto *each = widget; each; each = each->parentWidget()) {
            if (each->parentWidget() && qobject_cast<QScrollArea *>(each->parentWidget())) {
                return true; // the sections themselves are one behind the other
            }
            if (each->isHidden()) {
                return false;
            }
        }
        return true;
    }
    void text(QLatin1StringView name, QString &value)
    {
        const auto isUuid = path(name) == QStringLiteral("policy.vpnUuid");
        const auto entered = isUuid ? QStringLiteral("11111111-2222-3333-4444-555555555555")
                                    : QString(name) + QStringLiteral(".of.example");
        if (auto *line = shown<QLineEdit>(name)) {
            value = entered;
            type(line, value);
        } else if (auto *lines = shown<QPlainTextEdit>(name)) {
            lines->selectAll();
            value = entered + QStringLiteral("\nand more");
            lines->insertPlainText(value);
        } else if (auto *combo = shown<EnumComboBox>(name)) {
            QTest::keyClick(combo, Qt::Key_End);
            value = combo->value<QString>();
        }
    }
    void press(const QString &button) const { m_stage.find<QAbstractButton>(button)->click(); }
    static void type(QLineEdit *line, const QString &text)
    {
        line->selectAll();
        typeText(line, text);
    }

    const WindowStage &m_stage;
    QSet<QString> &m_entered;
    QString m_path;
};

} // namespace mailrig
