// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/messagelist.h"

#include "models/messages/addresslist.h"
#include "ui/announce.h"
#include "ui/namedbutton.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

enum Column { Subject, From, Received, State, Files, Size, To };
constexpr qsizetype longest = 120;

} // namespace

MessageList::MessageList(bool hasFlags, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QTreeWidget(this))
    , m_counts(new QLabel(this))
    , m_newer(namedButton(QStringLiteral("tryIt.newer"), tr("Ne&wer"), this))
    , m_older(namedButton(QStringLiteral("tryIt.older"), tr("&Older"), this))
{
    m_rows->setObjectName(QStringLiteral("tryIt.messages"));
    m_rows->setAccessibleName(tr("Messages"));
    m_rows->setHeaderLabels({tr("Subject"), tr("From"), tr("Received"), tr("State"), tr("Files"),
        tr("Size"), tr("To")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setColumnHidden(State, !hasFlags);
    m_rows->setMinimumHeight(fontMetrics().height() * 4);
    const auto width = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : {std::pair{Subject, 34}, {From, 24}, {Received, 17},
             {State, 14}, {Files, 6}, {Size, 10}, {To, 24}}) {
        m_rows->header()->resizeSection(column, width * characters);
    }
    m_counts->setObjectName(QStringLiteral("tryIt.counts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_counts, 1);
    row->addWidget(m_newer);
    row->addWidget(m_older);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows, 1);
    layout->addLayout(row);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &MessageList::changed);
    connect(m_rows, &QTreeWidget::itemSelectionChanged, this, &MessageList::changed);
    connect(m_rows, &QTreeWidget::itemActivated, this, &MessageList::opened);
    connect(m_newer, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(m_filter.page - 1); });
    connect(m_older, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(m_filter.page + 1); });
    setFocusProxy(m_rows);
    clear();
}

void MessageList::setPage(const MessagePage &page, const MessageFilter &filter)
{
    const auto before = current();
    {
        const QSignalBlocker quiet(m_rows);
        m_page = page;
        m_filter = filter;
        m_rows->clear();
        for (const auto &each : page.messages) {
            const auto files = each.attachmentsCount;
            auto *row = new QTreeWidgetItem(m_rows,
                {texts::visible(each.subject, longest), texts::visible(text(each.from), longest),
                    QLocale().toString(each.receivedDate.toLocalTime(), QLocale::ShortFormat),
                    texts::flags(each.flags),
                    !files           ? QStringLiteral("?")
                        : *files > 0 ? QString::number(*files)
                                     : QString(),
                    texts::dataSize(each.size), texts::visible(text(each.to), longest)});
            row->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
            if (!each.isSeen() && !m_rows->isColumnHidden(State)) {
                auto bold = m_rows->font();
                bold.setBold(true);
                row->setFont(Subject, bold);
            }
            if (before && before->id == each.id) {
                m_rows->setCurrentItem(row);
            }
        }
    }
    showCounts();
    Q_EMIT changed();
}

void MessageList::clear()
{
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->clear();
    }
    m_page = {};
    m_filter = {};
    m_counts->clear();
    m_newer->setEnabled(false);
    m_older->setEnabled(false);
    Q_EMIT changed();
}

void MessageList::showCounts()
{
    const auto first = qint64{m_filter.page} * m_filter.limit;
    const auto last = first + m_page.messages.size();
    m_newer->setEnabled(m_filter.page > 0);
    m_older->setEnabled(last < m_page.matching);
    const QLocale locale;
    auto text = m_page.inFolder == 0 ? tr("This folder is empty.")
        : m_page.messages.isEmpty()  ? tr("There is no such message.")
                                     : tr("%1–%2 of %3", "first, last, how many match")
                                          .arg(locale.toString(first + 1), locale.toString(last),
                                              locale.toString(m_page.matching));
    if (m_page.matching != m_page.inFolder) {
        text += u' ' + tr("The folder has %Ln message(s).", nullptr, int(m_page.inFolder));
    }
    if (!m_page.isWhole) {
        text += u' ' + tr("Older ones were not looked at.");
    }
    m_counts->setText(text);
    announce(m_counts, text);
}

QList<MessageSummary> MessageList::selected() const
{
    QList<MessageSummary> chosen;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        if (m_rows->topLevelItem(i)->isSelected()) {
            chosen << m_page.messages.at(i);
        }
    }
    return chosen;
}

std::optional<MessageSummary> MessageList::current() const
{
    const int row = m_rows->indexOfTopLevelItem(m_rows->currentItem());
    return row < 0 || row >= m_page.messages.size() ? std::nullopt
                                                    : std::optional(m_page.messages.at(row));
}

} // namespace mailrig
