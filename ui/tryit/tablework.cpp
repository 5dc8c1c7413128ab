// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/tablework.h"

#include "models/messages/htmltokens.h"

#include <QList>

#include <algorithm>
#include <array>

namespace mailrig {

namespace {

constexpr qint64 mostWork = 20'000; // a place of a table takes two
constexpr int widestSpan = 100; // as `safeHtml` lets through

int span(const HtmlToken &cell, const QString &name)
{
    for (const auto &each : cell.attributes) {
        if (each.name == name) {
            return std::clamp(each.value.toInt(), 1, widestSpan);
        }
    }
    return 1;
}

//! A table as far as it was read.
class Extent {
public:
    void addRow()
    {
        ++m_rows;
        std::rotate(m_taken.begin(), m_taken.begin() + 1, m_taken.end());
        m_taken.back() = 0;
        m_columns = std::max(m_columns, m_taken.front());
    }
    void addCell(int columns, int rows)
    {
        if (m_rows == 0) {
            addRow();
        }
        std::for_each_n(m_taken.begin(), rows, [columns](qint64 &each) { each += columns; });
        m_lowest = std::max(m_lowest, m_rows + rows - 1);
        m_columns = std::max(m_columns, m_taken.front());
    }
    [[nodiscard]] qint64 places() const { return std::max(m_rows, m_lowest) * m_columns; }

private:
    qint64 m_rows = 0, m_columns = 1;
    qint64 m_lowest = 0; //!< row that a cell reaches
    std::array<qint64, widestSpan> m_taken = {}; //!< columns of this row, and of those below
};

} // namespace

bool isMuchTableWork(const QString &html)
{
    constexpr qsizetype deepest = 15; // one place is too much there
    const auto table = QStringLiteral("table"), row = QStringLiteral("tr");
    const auto cell = QStringLiteral("td"), heading = QStringLiteral("th");
    QList<Extent> open{{}}; // the first has what is in no table
    qint64 work = 0;
    HtmlTokens tokens(html);
    for (auto token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        if (token.kind == HtmlToken::Kind::Close) {
            if (token.text == table && open.size() > 1) {
                open.removeLast();
            }
            continue;
        }
        if (token.kind != HtmlToken::Kind::Open) {
            continue;
        }
        if (token.text == table) {
            open << Extent();
        }
        const bool isCell = token.text == cell || token.text == heading;
        if (!isCell && token.text != row) {
            continue;
        }
        auto &last = open.last();
        const auto before = last.places();
        if (isCell) {
            last.addCell(
                span(token, QStringLiteral("colspan")), span(token, QStringLiteral("rowspan")));
        } else {
            last.addRow();
        }
        work += (last.places() - before) << std::min(open.size() - 1, deepest);
        if (work > mostWork) {
            return true;
        }
    }
    return false;
}

} // namespace mailrig
