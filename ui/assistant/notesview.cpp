// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/notesview.h"

#include "ui/browserlink.h"
#include "ui/fieldmark.h"
#include "ui/texts/discoverytexts.h"

#include <QVBoxLayout>

#include <memory>

namespace mailrig {

NotesView::NotesView(QString name, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(m_name);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    setVisible(false);
}

void NotesView::setNotes(const QList<ProviderNote> &notes)
{
    if (notes == m_notes) {
        return;
    }
    m_notes = notes;
    while (const std::unique_ptr<QLayoutItem> item{m_lines->takeAt(0)}) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (const auto &each : notes) {
        auto *mark = new FieldMark(this);
        mark->setMark(FieldMark::Kind::Warning, texts::providerNote(each));
        m_lines->addWidget(mark);
        if (each.link.isEmpty()) {
            continue;
        }
        auto *link = new BrowserLink(this);
        link->setObjectName(QStringLiteral("%1.link%2").arg(m_name).arg(m_lines->count()));
        link->setUrl(each.link);
        connect(link, &BrowserLink::followed, this, &NotesView::followed);
        m_lines->addWidget(link);
    }
    setVisible(!notes.isEmpty());
}

} // namespace mailrig
