// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tokenfactsview.h"

#include "ui/fieldmark.h"

#include <QFormLayout>
#include <QLabel>

namespace mailrig {

TokenFactsView::TokenFactsView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout)
    , m_doubts(new FieldMark(this))
{
    setObjectName(name);
    m_doubts->setObjectName(name + QStringLiteral(".doubts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_doubts);
    column->addLayout(m_rows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    clear();
}

void TokenFactsView::clear()
{
    while (m_rows->rowCount() > 0) {
        m_rows->removeRow(0);
    }
    m_doubts->clear();
    setVisible(false);
}

void TokenFactsView::setFacts(const TokenFacts &facts, const texts::TokenPurpose &purpose)
{
    clear();
    for (const auto &fact : texts::tokenFacts(facts, QDateTime::currentDateTimeUtc())) {
        auto *value = new QLabel(fact.text, this);
        value->setObjectName(objectName() + u'.' + fact.name);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const auto label = tr("%1:", "label of a fact").arg(fact.label);
        m_rows->addRow(label, value);
    }
    m_doubts->setMark(
        FieldMark::Kind::Warning, texts::tokenDoubts(facts, purpose).join(QStringLiteral(" ")));
    setVisible(true);
}

QString TokenFactsView::doubts() const
{
    return m_doubts->text();
}

} // namespace mailrig
