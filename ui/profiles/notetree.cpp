// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/notetree.h"

#include "ui/texts/profiletexts.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>

namespace mailrig {

namespace {

constexpr int mostLines = 1000;

QIcon iconOf(ProfileNote::Kind kind)
{
    switch (kind) {
    case ProfileNote::Kind::Note:
        return icon(QStringLiteral("note"), Tone::Muted);
    case ProfileNote::Kind::Warning:
        return icon(QStringLiteral("warning"), Tone::Warning);
    case ProfileNote::Kind::Error:
        return icon(QStringLiteral("failed"), Tone::Bad);
    case ProfileNote::Kind::Loss:
        return icon(QStringLiteral("warning"), Tone::Warning);
    }
    return {};
}

//! How soon a person should see it.
int rank(ProfileNote::Kind kind)
{
    switch (kind) {
    case ProfileNote::Kind::Error:
        return 0;
    case ProfileNote::Kind::Warning:
        return 1;
    case ProfileNote::Kind::Loss:
        return 2;
    case ProfileNote::Kind::Note:
        return 3;
    }
    return 4;
}

void dress(QTreeWidgetItem *item, const QString &text)
{
    item->setText(0, text);
    item->setToolTip(0, text.toHtmlEscaped());
}

} // namespace

NoteTree::NoteTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setColumnCount(1);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    // Rows that wrap are measured by the width there is.
    connect(header(), &QHeaderView::sectionResized, this, &QTreeView::doItemsLayout);
    auto *copying = new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, &NoteTree::copy);
}

void NoteTree::setGroups(const QList<Group> &groups, const QString &nothing)
{
    if (topLevelItemCount() > 0 && groups == m_shown && nothing == m_nothing) {
        return; // what was folded stays so
    }
    m_shown = groups;
    m_nothing = nothing;
    clear();
    int left = mostLines;
    int more = 0;
    for (const auto &group : groups) {
        if (group.lines.isEmpty()) {
            continue;
        }
        if (left <= 0) {
            more += int(group.lines.size());
            continue;
        }
        auto *branch = group.title.isEmpty() ? invisibleRootItem() : new QTreeWidgetItem(this);
        if (!group.title.isEmpty()) {
            dress(branch, group.title);
            auto bold = font();
            bold.setBold(true);
            branch->setFont(0, bold);
        }
        for (const auto &line : group.lines) {
            if (left-- <= 0) {
                ++more;
                continue;
            }
            auto *item = new QTreeWidgetItem(branch);
            dress(item, line.text);
            item->setIcon(0, iconOf(line.kind));
            item->setData(0, Qt::AccessibleTextRole,
                tr("%1: %2", "kind of a note: its text")
                    .arg(texts::noteKind(line.kind), line.text));
        }
        branch->setExpanded(true);
    }
    if (more > 0) {
        new QTreeWidgetItem(this, {tr("And %n more.", nullptr, more)});
    }
    if (topLevelItemCount() == 0 && !nothing.isEmpty()) {
        auto *item = new QTreeWidgetItem(this, {nothing});
        item->setIcon(0, icon(QStringLiteral("ok"), Tone::Good));
    }
}

QList<NoteTree::Line> NoteTree::linesOf(const QList<ProfileNote> &notes, const SecretList &secrets)
{
    QList<Line> lines;
    for (const auto &note : notes) {
        lines << Line{.kind = note.kind, .text = texts::note(note, secrets)};
    }
    std::stable_sort(lines.begin(), lines.end(),
        [](const Line &one, const Line &other) { return rank(one.kind) < rank(other.kind); });
    return lines;
}

void NoteTree::copy() const
{
    QStringList lines;
    for (const auto *item : selectedItems()) {
        lines << item->text(0);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QSize NoteTree::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 8};
}

QSize NoteTree::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 4};
}

} // namespace mailrig
