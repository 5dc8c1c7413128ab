// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvrow.h"

#include <algorithm>
#include <array>

namespace mailrig {

namespace {

using Kind = RosterFault::Kind;

//! Reads one row; answers what is wrong with it.
class CsvRow {
public:
    CsvRow(RosterText &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    std::optional<Kind> read()
    {
        while (true) {
            if (const auto wrong = readCell()) {
                return wrong;
            }
            m_cells << m_cell;
            m_cell.clear();
            if (!m_text.has(1) || m_text.passLineEnd()) {
                return {};
            }
            m_text.pass(); // the separator
        }
    }

    [[nodiscard]] const QStringList &cells() const { return m_cells; }

private:
    [[nodiscard]] bool isAtCellEnd()
    {
        return !m_text.has(1) || m_text.at(0) == m_separator || m_text.at(0) == u'\n'
            || m_text.at(0) == u'\r';
    }

    std::optional<Kind> readCell()
    {
        if (m_text.has(1) && m_text.at(0) == u'"') {
            m_text.pass();
            if (const auto wrong = readQuoted()) {
                return wrong;
            }
            return isAtCellEnd() ? std::nullopt : std::optional(Kind::StrayQuote);
        }
        while (!isAtCellEnd()) {
            if (m_text.at(0) == u'"') {
                return Kind::StrayQuote;
            }
            if (const auto wrong = take()) {
                return wrong;
            }
        }
        return {};
    }

    std::optional<Kind> readQuoted()
    {
        while (m_text.has(1)) {
            if (m_text.at(0) == u'"') {
                m_text.pass();
                if (!m_text.has(1) || m_text.at(0) != u'"') {
                    return {};
                }
            }
            const auto start = m_text.at(0);
            if (start == u'\n' || start == u'\r') {
                m_cell += u'\n';
                m_text.passLineEnd();
            } else if (const auto wrong = take()) {
                return wrong;
            }
        }
        return Kind::Unterminated;
    }

    std::optional<Kind> take()
    {
        m_cell += m_text.at(0);
        m_text.pass();
        return m_text.sinceMark() > longestRosterRow ? std::optional(Kind::TooLong) : std::nullopt;
    }

    RosterText &m_text;
    QChar m_separator;
    QString m_cell;
    QStringList m_cells;
};

} // namespace

tl::expected<QStringList, RosterFault> csvRow(RosterText &text, QChar separator)
{
    text.mark();
    const auto line = text.line();
    CsvRow row(text, separator);
    if (const auto wrong = row.read()) {
        text.passFirstLine();
        return tl::unexpected(RosterFault{
            .kind = *wrong, .line = line, .detail = QString::number(row.cells().size() + 1)});
    }
    return row.cells();
}

QChar csvSeparator(RosterText &text)
{
    constexpr std::array possible{u',', u';', u'\t'};
    std::array<int, possible.size()> count{};
    bool isQuoted = false;
    for (qsizetype i = 0; text.has(i + 1) && i < longestRosterRow; ++i) {
        const auto c = text.at(i);
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u'\n' || c == u'\r')) {
            break;
        }
        for (std::size_t each = 0; each < possible.size(); ++each) {
            count.at(each) += !isQuoted && c == possible.at(each) ? 1 : 0;
        }
    }
    const auto most = std::max_element(count.begin(), count.end());
    return possible.at(std::size_t(most - count.begin()));
}

} // namespace mailrig
