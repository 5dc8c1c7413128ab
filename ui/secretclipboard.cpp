// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretclipboard.h"

#include "ui/passwordedit.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QUuid>

namespace mailrig {

namespace {

const auto passwordHint = QStringLiteral("x-kde-passwordManagerHint");
const auto markFormat = QStringLiteral("application/x-mailrig-copy");

bool isShown(const PasswordEdit &field)
{
    return field.echoMode() == QLineEdit::Normal;
}

} // namespace

SecretClipboard::SecretClipboard(
    std::function<std::chrono::milliseconds()> lifetime, QObject *parent)
    : QObject(parent)
    , m_lifetime(std::move(lifetime))
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::selectionChanged, this,
        &SecretClipboard::withdrawSelection);
    qApp->installEventFilter(this);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(secret.view()));
    data->setData(passwordHint, QByteArrayLiteral("secret"));
    m_mark = QUuid::createUuid().toRfc4122().toHex();
    data->setData(markFormat, m_mark);
    QGuiApplication::clipboard()->setMimeData(data.release());
    const auto lifetime = m_lifetime();
    m_end.start(lifetime);
    Q_EMIT copied(int(std::chrono::duration_cast<std::chrono::seconds>(lifetime).count()));
}

bool SecretClipboard::isOurs() const
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    return !m_mark.isEmpty() && data && data->data(markFormat) == m_mark;
}

void SecretClipboard::clear()
{
    m_end.stop();
    if (isOurs()) {
        QGuiApplication::clipboard()->clear();
        Q_EMIT cleared();
    }
    m_mark.clear();
}

bool SecretClipboard::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::ContextMenu) {
        return false;
    }
    auto *field = qobject_cast<PasswordEdit *>(watched);
    if (!field || !isShown(*field)) {
        return false;
    }
    if (type == QEvent::ContextMenu) {
        showMenu(*field, static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool cuts = key->matches(QKeySequence::Cut);
    if (!cuts && !key->matches(QKeySequence::Copy)) {
        return false;
    }
    copySelection(*field, cuts);
    return true;
}

void SecretClipboard::copySelection(PasswordEdit &field, bool cut)
{
    if (!field.hasSelectedText()) {
        return;
    }
    copy(Secret::fromText(field.selectedText()));
    if (cut) {
        field.del();
    }
}

void SecretClipboard::showMenu(PasswordEdit &field, const QPoint &at)
{
    // The standard one would copy without mark and end.
    auto *menu = new QMenu(&field);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &name, const QString &text, bool enabled) {
        auto *action = menu->addAction(text);
        action->setObjectName(QStringLiteral("secret.") + name);
        action->setEnabled(enabled);
        return action;
    };
    const bool hasSelection = field.hasSelectedText();
    auto *cut = add(QStringLiteral("cut"), tr("Cu&t"), hasSelection && !field.isReadOnly());
    auto *copying = add(QStringLiteral("copy"), tr("&Copy"), hasSelection);
    auto *paste = add(QStringLiteral("paste"), tr("&Paste"), !field.isReadOnly());
    auto *all = add(QStringLiteral("selectAll"), tr("Select &all"), !field.text().isEmpty());
    connect(cut, &QAction::triggered, this, [this, &field] { copySelection(field, true); });
    connect(copying, &QAction::triggered, this, [this, &field] { copySelection(field, false); });
    connect(paste, &QAction::triggered, &field, &QLineEdit::paste);
    connect(all, &QAction::triggered, &field, &QLineEdit::selectAll);
    menu->popup(at);
}

void SecretClipboard::withdrawSelection()
{
    // X11: selecting by mouse copies into the primary selection, for a click of the middle button.
    auto *clipboard = QGuiApplication::clipboard();
    const auto *field = qobject_cast<PasswordEdit *>(QApplication::focusWidget());
    if (field && clipboard->ownsSelection() && field->hasSelectedText()
        && clipboard->text(QClipboard::Selection) == field->selectedText()) {
        clipboard->clear(QClipboard::Selection);
    }
}

} // namespace mailrig
