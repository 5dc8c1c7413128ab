// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/candidatetexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CandidateTexts)
};

} // namespace

QString problemTitle(const Error &problem)
{
    return problem.code == Cause::EncryptionRequired
        ? Words::tr("These settings would sign in without encryption.")
        : title(problem.code);
}

QStringList problemTitles(const ServerOffer &offer)
{
    if (!offer.problem) {
        return {};
    }
    QStringList titles{problemTitle(*offer.problem)};
    const auto reasons = offer.tls ? offer.tls->reasons : QList<Error>();
    for (const auto &each : reasons) {
        titles << title(each.code);
    }
    titles.removeDuplicates();
    return titles;
}

QString certificateNames(const ServerOffer &offer)
{
    const bool isShown = offer.tls && !offer.tls->certificates.isEmpty();
    const auto names = isShown ? offer.tls->certificates.first().names : QStringList();
    return names.isEmpty() ? QString()
                           : Words::tr("Its certificate is for: %1")
                                 .arg(visible(names.join(QStringLiteral(", ")), 200));
}

QStringList candidateSummary(const Candidate &candidate)
{
    QStringList lines{serverLine(candidate.incoming), serverLine(candidate.outgoing)};
    if (const auto problem = candidate.problem()) {
        lines << Words::tr("Not usable as it stands: %1").arg(problemTitle(*problem));
    }
    lines << Words::tr("%1 – %2", "source, what vouches for it")
                 .arg(label(candidate.source), label(candidate.trust));
    lines.removeAll(QString());
    return lines;
}

QString foundBy(const Candidate &candidate)
{
    const auto source = label(candidate.source);
    auto said = candidate.from.isEmpty()
        ? Words::tr("Found by: %1").arg(source)
        : Words::tr("Found by: %1 (%2)").arg(source, visible(candidate.from, 200));
    if (!candidate.confirmedBy.isEmpty()) {
        QStringList others;
        for (const auto each : candidate.confirmedBy) {
            others << label(each);
        }
        said += u'\n' + Words::tr("The same is said by: %1").arg(others.join(QStringLiteral(", ")));
    }
    return said;
}

QString sideLine(Side side, const ServerOffer &offer)
{
    const auto line = serverLine(offer);
    if (line.isEmpty()) {
        return {};
    }
    return side == Side::Incoming ? Words::tr("Incoming: %1").arg(line)
                                  : Words::tr("Outgoing: %1").arg(line);
}

QString signInLine(const ServerOffer &offer)
{
    const auto &server = offer.server;
    if (server.protocol == Protocol::None) {
        return {};
    }
    const auto with = label(server.credential.type);
    if (offer.mechanisms.isEmpty()) {
        return Words::tr("Sign in with: %1").arg(with);
    }
    return Words::tr("Sign in with: %1 (the server offers %2)")
        .arg(with, visible(offer.mechanisms.join(QStringLiteral(", ")), 200));
}

QStringList offerProblems(const ServerOffer &offer)
{
    if (!offer.problem) {
        return {};
    }
    auto lines = problemTitles(offer);
    lines.first() = Words::tr("%1 cannot be used as it stands: %2", "host, what is wrong")
                        .arg(visible(offer.server.host), lines.first());
    if (!offer.problem->detail.isEmpty()) {
        lines.insert(1, visible(offer.problem->detail, 200));
    }
    lines << certificateNames(offer);
    lines.removeAll(QString());
    return lines;
}

QString searchStatus(const Discovery &discovery)
{
    const auto found
        = Words::tr("%n setting(s) found", nullptr, static_cast<int>(discovery.candidates.size()));
    if (discovery.isOver) {
        return discovery.candidates.isEmpty()
            ? Words::tr("Nothing was found. Configure manually with what your provider tells you.")
            : found;
    }
    const auto ended = std::count_if(discovery.sources.begin(), discovery.sources.end(),
        [](const SourceState &each) { return isEnd(each.phase); });
    return Words::tr("Searching: %1 of %2 sources are done. %3", "…, how much was found")
        .arg(QString::number(ended), QString::number(discovery.sources.size()), found);
}

} // namespace mailrig::texts
