// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/rosterexport.h"

#include "models/exchange/freenames.h"

#include <algorithm>

namespace mailrig {

namespace {

constexpr qsizetype mostInOneFile = 5'000;

//! One run over a roster.
class RosterRun {
public:
    RosterRun(Roster &roster, const RosterExport &how)
        : m_roster(roster)
        , m_how(how)
        , m_isOneFile(how.isOneFile && how.format->holdsMany)
        , m_options(how.options)
    {
        if (!how.withSecrets) {
            m_options.secrets.clear();
        }
        m_shared = m_options.secrets;
        const auto most = how.format->mostAccounts;
        m_most = most > 0 ? std::min<qsizetype>(most, mostInOneFile) : mostInOneFile;
    }

    Result<RosterProgress> run()
    {
        while (auto row = m_roster.next()) {
            const auto done = *row ? take(**row) : report(row->error());
            if (!done) {
                return tl::unexpected(done.error());
            }
            m_progress.position = m_roster.position();
            if (m_how.onProgress && !m_how.onProgress(m_progress)) {
                return failure(Cause::Cancelled);
            }
        }
        return writeWaiting().map([this] { return m_progress; });
    }

private:
    Result<void> report(const RosterFault &fault)
    {
        ++m_progress.bad;
        if (m_how.onFault) {
            m_how.onFault(fault);
        }
        return {};
    }

    [[nodiscard]] std::optional<RosterFault> refusal(const RosterAccount &made) const
    {
        if (!m_how.format->limits) {
            return {};
        }
        for (const auto &note : m_how.format->limits(made.account)) {
            if (note.kind == ProfileNote::Kind::Error) {
                return RosterFault{.kind = RosterFault::Kind::Refused,
                    .line = made.line,
                    .field = note.field,
                    .detail = note.detail};
            }
        }
        return {};
    }

    Result<void> take(const RosterAccount &made)
    {
        if (const auto fault = refusal(made)) {
            return report(*fault);
        }
        if (m_how.withSecrets) {
            if (!m_isOneFile) {
                m_options.secrets = m_shared;
            }
            m_options.secrets.insert(made.secrets);
        }
        if (m_isOneFile) {
            m_waiting << made.account;
            ++m_progress.good;
            return m_waiting.size() < m_most ? Result<void>() : writeWaiting();
        }
        const auto files = m_how.format->write({made.account}, m_options);
        if (!files) {
            return report({.kind = RosterFault::Kind::NotWritten,
                .line = made.line,
                .detail = files.error().detail});
        }
        ++m_progress.good;
        return keep(*files);
    }

    Result<void> writeWaiting()
    {
        if (m_waiting.isEmpty()) {
            return {};
        }
        const auto files = m_how.format->write(m_waiting, m_options);
        m_waiting.clear();
        m_options.secrets = m_shared;
        return files.and_then([this](const QList<ProfileFile> &made) { return keep(made); });
    }

    Result<void> keep(const QList<ProfileFile> &files)
    {
        for (auto file : files) {
            const auto dot = file.name.lastIndexOf(u'.');
            const auto stem = dot > 0 ? file.name.left(dot) : file.name;
            file.name = m_names.freed(stem, file.name.mid(stem.size()));
            if (const auto kept = m_how.keep(file); !kept) {
                return kept;
            }
            ++m_progress.files;
        }
        return {};
    }

    Roster &m_roster;
    const RosterExport &m_how;
    bool m_isOneFile;
    qsizetype m_most = 0; //!< accounts in one file
    WriteOptions m_options;
    QHash<QUuid, Secret> m_shared; //!< the template's
    QList<Account> m_waiting;
    FreeNames m_names;
    RosterProgress m_progress;
};

} // namespace

Result<RosterProgress> exportRoster(Roster &roster, const RosterExport &how)
{
    return RosterRun(roster, how).run();
}

} // namespace mailrig
