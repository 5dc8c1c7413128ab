// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/clientlimits.h"

#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/hostname.h"
#include "models/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

template <class T> QString namesOf(const QList<T> &values)
{
    QStringList names;
    for (const auto each : values) {
        names << name(each);
    }
    return names.join(u", "_s);
}

//! The first character that `isOneLine` does not want; null if there is none.
char32_t unwanted(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto each = text.at(i);
        if (each.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        const auto category = each.category();
        if (each.isSurrogate() || category == QChar::Other_Control
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph) {
            return each.unicode() == 0 ? char32_t(0x2400) : each.unicode();
        }
    }
    return 0;
}

void judgeText(const QString &field, const QString &text, const ClientAbility &ability,
    QList<ProfileNote> &all)
{
    if (const auto bad = unwanted(text)) {
        all << refusal(
            Code::NotAllowed, field, u"U+%1"_s.arg(uint(bad), 4, 16, QChar(u'0')).toUpper());
    } else if (text.toUtf8().size() > ability.longest) {
        auto note = refusal(Code::TooLong, field);
        note.limit = ability.longest;
        all << note;
    } else if (!ability.keepsSpaces && text.trimmed() != text) {
        all << refusal(Code::NotAllowed, field, u"U+0020"_s);
    }
}

void judgeSide(
    const Account &account, Side side, const ClientAbility &ability, QList<ProfileNote> &all)
{
    const auto path = side == Side::Incoming ? u"incoming."_s : u"outgoing."_s;
    const auto &server = serverOf(account, side);
    const auto &protocols = side == Side::Incoming ? ability.incoming : ability.outgoing;
    if (protocols.isEmpty() || server.protocol == Protocol::None) {
        return;
    }
    if (!protocols.contains(server.protocol)) {
        all << refusal(Code::NotAllowed, path + u"protocol"_s, namesOf(protocols));
        return;
    }
    if (server.host.isEmpty()) {
        all << refusal(Code::Required, path + u"host"_s);
    } else if (!isHostName(server.host) && !isIpLiteral(server.host)) {
        all << refusal(Code::NotAllowed, path + u"host"_s);
    }
    if (portOf(server) == 0) {
        all << refusal(Code::NotAllowed, path + u"port"_s, u"1-65535"_s);
    }
    if (!ability.securities.contains(server.security)) {
        all << refusal(Code::NotAllowed, path + u"security"_s, namesOf(ability.securities));
    }
    const auto login = loginOf(account, side);
    if (login.kind != SignIn::Nothing && login.user.isEmpty()) {
        all << refusal(Code::Required, path + u"user"_s);
    }
    if (login.kind == SignIn::Token && !ability.holdsToken) {
        all << refusal(Code::NotAllowed, path + u"credential.type"_s, name(CredentialType::Secret));
    }
    if (login.kind == SignIn::Nothing && side == Side::Incoming && ability.needsCredential) {
        all << refusal(Code::Required, path + u"credential.type"_s);
    }
}

} // namespace

bool isOneLine(const QString &text)
{
    return unwanted(text) == 0;
}

ProfileNote refusal(ProfileNote::Code code, const QString &field, const QString &detail)
{
    return {.kind = ProfileNote::Kind::Error, .code = code, .field = field, .detail = detail};
}

QList<ProfileNote> clientLimits(
    const Account &account, const Account &held, const ClientAbility &ability)
{
    QList<ProfileNote> all;
    const bool receives
        = !ability.incoming.isEmpty() && account.incoming.protocol != Protocol::None;
    const bool sends = !ability.outgoing.isEmpty() && account.outgoing.protocol != Protocol::None;
    if (!receives && !sends) {
        const auto side = ability.incoming.isEmpty() ? u"outgoing"_s : u"incoming"_s;
        all << refusal(Code::Required, side + u".protocol"_s);
    }
    judgeSide(account, Side::Incoming, ability, all);
    judgeSide(account, Side::Outgoing, ability, all);
    auto texts = held;
    const auto judge
        = [&](const QString &field, const QString &text) { judgeText(field, text, ability, all); };
    walk(texts, {.macroText = judge, .plainText = judge});
    return all;
}

Result<void> refuseUnwritable(const QList<Account> &accounts,
    const std::function<QList<ProfileNote>(const Account &)> &limits)
{
    for (const auto &account : accounts) {
        const auto notes = limits(account);
        const auto bad = std::find_if(notes.begin(), notes.end(),
            [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
        if (bad != notes.end()) {
            return failure(Cause::Validation, bad->field);
        }
    }
    return {};
}

} // namespace mailrig
