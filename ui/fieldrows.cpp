// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fieldrows.h"

#include "ui/cleanlineedit.h"
#include "ui/measuringlayout.h"
#include "ui/texts/pastetexts.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QString withoutMnemonic(QString label)
{
    label.remove(u'&');
    return label.endsWith(u':') ? label.chopped(1) : label;
}

} // namespace

FieldRows::FieldRows(QWidget *form, QString prefix)
    : QObject(form)
    , m_layout(new MeasuringLayout(form))
    , m_prefix(std::move(prefix))
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    // Whether a row is too long, the layout judges without the space between: labels bring it
    // along.
    m_gap = form->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, form);
    m_gap = m_gap < 0 ? form->fontMetrics().averageCharWidth() : m_gap;
    m_layout->setHorizontalSpacing(0);
}

void FieldRows::addRow(const QString &name, const QString &label, QWidget *field, QWidget *shell)
{
    field->setObjectName(m_prefix + name);
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(shell);
    auto *mark = new FieldMark(cell);
    mark->setObjectName(field->objectName() + QStringLiteral(".mark"));
    auto *expansion = new FieldMark(cell);
    expansion->setObjectName(field->objectName() + QStringLiteral(".expansion"));
    column->addWidget(expansion);
    column->addWidget(mark);
    QLabel *text = nullptr;
    if (label.isEmpty()) {
        m_layout->addRow(QString(), cell);
    } else {
        text = new QLabel(label, m_layout->parentWidget());
        text->setBuddy(field);
        text->setMinimumWidth(text->sizeHint().width() + m_gap);
        field->setAccessibleName(withoutMnemonic(label));
        if (auto *inner = field->findChild<QLineEdit *>(QStringLiteral("qt_spinbox_lineedit"))) {
            inner->setAccessibleName(field->accessibleName());
        }
        m_layout->addRow(text, cell);
    }
    field->installEventFilter(this);
    m_order << field->objectName();
    m_rows.insert(field->objectName(),
        {.field = field, .shell = cell, .label = text, .mark = mark, .expansion = expansion});
    listenForNotes(field);
}

void FieldRows::listenForNotes(QWidget *field)
{
    auto *line = qobject_cast<CleanLineEdit *>(field);
    if (!line) {
        return;
    }
    connect(line, &CleanLineEdit::cleaned, this,
        [this, line](const QList<PasteNote> &notes) { addNotes(line->objectName(), notes); });
    connect(line, &CleanLineEdit::edited, this, [this, line] {
        auto &row = m_rows[line->objectName()];
        if (!row.notes.isEmpty()) {
            row.notes.clear();
            clearMark(line->objectName());
        }
    });
}

void FieldRows::addWide(QWidget *field)
{
    m_layout->addRow(field);
}

void FieldRows::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, m_layout->parentWidget());
    auto bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setWordWrap(true);
    heading->setContentsMargins(0, heading->fontMetrics().height() / 2, 0, 0);
    m_layout->addRow(heading);
}

void FieldRows::setRowVisible(QWidget *field, bool visible)
{
    const auto row = m_rows.constFind(field->objectName());
    auto *shell = row == m_rows.constEnd() ? field : row->shell;
    if (visible == !m_hidden.contains(shell)) {
        return;
    }
    if (visible) {
        m_hidden.remove(shell);
    } else {
        m_hidden.insert(shell);
        forgetPlace(shell);
    }
    m_layout->setRowVisible(shell, visible);
}

// Qt 6.4 gives a hidden row's height to whatever row has come to its place meanwhile, which then
// is as high as nothing. A row that is taken out and put back has had no place yet.
void FieldRows::forgetPlace(QWidget *shell)
{
    int at = -1;
    QFormLayout::ItemRole role{};
    m_layout->getWidgetPosition(shell, &at, &role);
    const auto taken = m_layout->takeRow(at);
    auto *label = taken.labelItem ? taken.labelItem->widget() : nullptr;
    // Before they are put back: a widget tells only its first item when it needs another height.
    delete taken.labelItem;
    delete taken.fieldItem;
    if (role == QFormLayout::SpanningRole) {
        m_layout->insertRow(at, shell);
    } else if (label) {
        m_layout->insertRow(at, label, shell);
    } else {
        m_layout->insertRow(at, QString(), shell);
    }
}

void FieldRows::setMark(const QString &field, FieldMark::Kind kind, const QString &text)
{
    if (const auto row = m_rows.constFind(field); row != m_rows.constEnd()) {
        row->mark->setMark(kind, text);
        describe(*row);
    }
}

void FieldRows::clearMark(const QString &field)
{
    setMark(field, FieldMark::Kind::Note, {});
}

void FieldRows::addNotes(const QString &field, const QList<PasteNote> &notes)
{
    auto &row = m_rows[field];
    for (const auto note : notes) {
        if (!row.notes.contains(note)) {
            row.notes << note;
        }
    }
    setMark(field, FieldMark::Kind::Note, texts::pasteNotes(row.notes));
}

void FieldRows::setExpansion(const QString &field, const QString &text)
{
    if (const auto row = m_rows.constFind(field); row != m_rows.constEnd()) {
        const auto shown = text.isEmpty() ? QString() : tr("Becomes: %1").arg(text);
        if (row->expansion->text() != shown) {
            row->expansion->setMark(FieldMark::Kind::Note, shown);
            describe(*row);
        }
    }
}

void FieldRows::describe(const Row &row)
{
    QStringList said{row.mark->text(), row.expansion->text()};
    said.removeAll(QString());
    row.field->setAccessibleDescription(said.join(u' '));
}

void FieldRows::clearMarks()
{
    for (const auto &field : std::as_const(m_order)) {
        m_rows[field].notes.clear();
        clearMark(field);
    }
}

QWidget *FieldRows::field(const QString &name) const
{
    return m_rows.value(name).field;
}

void FieldRows::align(const QList<FieldRows *> &forms)
{
    int width = 0;
    for (const auto *form : forms) {
        for (const auto &row : form->m_rows) {
            width
                = row.label ? std::max(width, row.label->sizeHint().width() + form->m_gap) : width;
        }
    }
    for (const auto *form : forms) {
        for (const auto &row : form->m_rows) {
            if (row.label) {
                row.label->setMinimumWidth(width);
            }
        }
    }
}

bool FieldRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
            && reason != Qt::MenuBarFocusReason) {
            Q_EMIT left(watched->objectName());
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // One undo for the whole window: a line edit would keep the keys for its own.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mailrig
