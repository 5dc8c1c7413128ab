// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatetree.h"

#include "models/identityquestion.h"
#include "ui/texts/identitytexts.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLocale>

namespace mailrig {

namespace {

constexpr int indexRole = Qt::UserRole;

} // namespace

CertificateTree::CertificateTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("Certificate"), tr("Valid until"), tr("Where from")});
    setAccessibleName(tr("Chain of certificates"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item) {
            Q_EMIT chosen(m_chain.at(item->data(0, indexRole).toInt()));
        }
    });
}

void CertificateTree::setCertificates(const TlsFacts &tls)
{
    clear();
    m_chain = wholeChain(tls);
    QTreeWidgetItem *above = nullptr;
    for (auto i = m_chain.size() - 1; i >= 0; --i) {
        const auto &facts = m_chain.at(i);
        const bool belongs = above && facts.issuer == m_chain.at(i + 1).subject;
        auto *item = row(facts, tls);
        item->setData(0, indexRole, int(i));
        if (belongs) {
            above->addChild(item);
        } else {
            addTopLevelItem(item);
        }
        above = item;
    }
    expandAll();
    setCurrentItem(above);
    const auto rows = std::min<qsizetype>(m_chain.size(), 6) + 2;
    setMinimumHeight(fontMetrics().height() * int(rows) * 5 / 4);
}

QSize CertificateTree::sizeHint() const
{
    // Its rows, and what is left. No less than it gets at least: who adds up the heights of a page
    // would leave too little to the rest of it.
    return {QTreeWidget::sizeHint().width(), minimumHeight()};
}

QTreeWidgetItem *CertificateTree::row(const CertificateFacts &facts, const TlsFacts &tls) const
{
    const bool isSent = tls.certificates.contains(facts);
    const auto until
        = QLocale().toString(facts.notAfter.toLocalTime().date(), QLocale::ShortFormat);
    auto *item = new QTreeWidgetItem({texts::shortName(facts), until,
        isSent ? tr("sent by the server") : tr("known to this machine")});
    const bool isLeaf = facts == tls.certificates.value(0);
    item->setIcon(0,
        icon(isLeaf ? QStringLiteral("warning") : QStringLiteral("lock"),
            isLeaf ? Tone::Warning : Tone::Muted));
    return item;
}

} // namespace mailrig
