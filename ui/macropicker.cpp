// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/macropicker.h"

#include "ui/texts/visible.h"
#include "ui/theme.h"

#include <QAction>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace mailrig {

namespace {

constexpr qsizetype longestValue = 40; //!< characters of a value in the menu

bool isCall(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier;
}

QString written(const QString &variable)
{
    return QStringLiteral("${") + variable + u'}';
}

} // namespace

MacroPicker::MacroPicker(QObject *parent)
    : QObject(parent)
    , m_button(new QAction(this))
{
    m_button->setObjectName(QStringLiteral("macroPicker.button"));
    m_button->setIcon(icon(QStringLiteral("macro")));
    m_button->setText(tr("Insert a variable (Ctrl+Space)"));
    connect(m_button, &QAction::triggered, this, [this] {
        if (m_line) {
            open(m_line);
        }
    });
}

void MacroPicker::attach(QLineEdit *line)
{
    line->installEventFilter(this);
}

bool MacroPicker::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (!line || line->isReadOnly()) {
        return QObject::eventFilter(watched, event);
    }
    if (isCall(event)) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            open(line);
        }
        return true;
    }
    if (event->type() == QEvent::FocusIn && line != m_line) {
        if (m_line) {
            m_line->removeAction(m_button);
        }
        line->addAction(m_button, QLineEdit::TrailingPosition);
        m_line = line;
    } else if (event->type() == QEvent::FocusOut && line == m_line) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_line->removeAction(m_button);
            m_line = nullptr;
        }
    }
    return QObject::eventFilter(watched, event);
}

void MacroPicker::open(QLineEdit *line)
{
    auto *menu = new QMenu(line);
    menu->setObjectName(QStringLiteral("macroPicker"));
    menu->setAccessibleName(tr("Variables"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Of this account"));
    for (const auto *own : {"address", "address.local", "address.domain", "name"}) {
        offer(menu, line, QString::fromLatin1(own));
    }
    const auto &variables = m_scope.environment.variables;
    if (!variables.isEmpty()) {
        auto title = tr("Of the environment “%1”")
                         .arg(texts::visible(m_scope.environment.name, longestValue));
        menu->addSection(title.replace(u'&', QStringLiteral("&&")));
    }
    for (auto each = variables.cbegin(); each != variables.cend(); ++each) {
        offer(menu, line, each.key());
    }
    menu->addSection(tr("Of this machine"));
    auto *process = menu->addAction(QStringLiteral("${env:…}"));
    process->setObjectName(QStringLiteral("macro.env"));
    connect(process, &QAction::triggered, line, [line] {
        line->insert(written(QStringLiteral("env:")));
        line->cursorBackward(false); // the name goes before the brace
    });
    menu->popup(line->mapToGlobal(QPoint(0, line->height())));
}

void MacroPicker::offer(QMenu *menu, QLineEdit *line, const QString &variable)
{
    const auto text = written(variable);
    const auto value = expand(text, m_scope);
    auto shown = text + QStringLiteral("\t")
        + (value ? texts::visible(*value, longestValue) : tr("not resolved"));
    auto *entry = menu->addAction(shown.replace(u'&', QStringLiteral("&&")));
    entry->setObjectName(QStringLiteral("macro.") + variable);
    connect(entry, &QAction::triggered, line, [line, text] { line->insert(text); });
}

} // namespace mailrig
