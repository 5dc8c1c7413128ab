// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditpicks.h"

#include "app/cli/clitexts.h"
#include "app/cli/discoverlines.h"
#include "models/discovery/discoveryjson.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString label(MailClient client)
{
    switch (client) {
    case MailClient::Thunderbird:
        return Texts::tr("Thunderbird");
    case MailClient::AppleMail:
        return Texts::tr("Apple Mail");
    case MailClient::Outlook:
        return Texts::tr("Outlook");
    case MailClient::K9:
        return Texts::tr("Thunderbird for Android and K-9");
    }
    return {};
}

//! Where the redirect leads that hides what a program would take; empty: it is another thing.
QString notFollowed(const ClientPick &pick, const Discovery &discovery)
{
    const auto error = pick.unknownFor ? discovery.state(*pick.unknownFor).error : std::nullopt;
    return error ? error->detail : QString();
}

QString inWords(const ClientPick &pick, const Discovery &discovery, const Console &console)
{
    if (const auto host = notFollowed(pick, discovery); !host.isEmpty()) {
        return Texts::tr("not known: the redirect to %1 was not followed (--follow does).")
            .arg(texts::visible(host));
    }
    if (pick.unknownFor) {
        return Texts::tr("not known: a source that it asks was cancelled.");
    }
    return pick.candidate ? inLines(*pick.candidate, console)
                          : Texts::tr("nothing: the settings have to be typed.");
}

} // namespace

void sayPicks(const Discovery &discovery, Console &console)
{
    for (const auto &each : clientPicks(discovery)) {
        console.say(u"%1: %2"_s.arg(label(each.client), inWords(each, discovery, console)));
    }
    console.say(Texts::tr("Apple Mail's and Outlook's choices follow what their makers document, "
                          "as of March 2026; the programs themselves may act otherwise."));
}

QJsonArray picksToJson(const Discovery &discovery)
{
    QJsonArray picks;
    for (const auto &each : clientPicks(discovery)) {
        QJsonObject object{{u"client"_s, name(each.client)},
            {u"basis"_s, isModel(each.client) ? u"documentation"_s : u"source"_s},
            {u"known"_s, !each.unknownFor},
            {u"pick"_s, each.candidate ? QJsonValue(toJson(*each.candidate)) : QJsonValue::Null}};
        if (const auto host = notFollowed(each, discovery); !host.isEmpty()) {
            object.insert("notFollowed"_L1, host);
        }
        picks << object;
    }
    return picks;
}

} // namespace mailrig::cli
