// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/autoconfigauth.h"

#include "models/formats/signer.h"
#include "models/names.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr QLatin1StringView cleartext("password-cleartext");
constexpr QLatin1StringView encrypted("password-encrypted");
constexpr QLatin1StringView oauth("OAuth2");
constexpr QLatin1StringView sasl("sasl ");

struct Word {
    QLatin1StringView text;
    CredentialType type;
    Mechanism mechanism;
};
constexpr Word words[] = {
    {cleartext, CredentialType::Secret, Mechanism::Automatic},
    {QLatin1StringView("plain"), CredentialType::Secret, Mechanism::Automatic}, // of before 3.1
    {encrypted, CredentialType::Secret, Mechanism::CramMd5},
    {QLatin1StringView("secure"), CredentialType::Secret, Mechanism::CramMd5},
    {QLatin1StringView("NTLM"), CredentialType::Secret, Mechanism::Ntlm},
    {QLatin1StringView("GSSAPI"), CredentialType::None, Mechanism::Gssapi},
    {QLatin1StringView("TLS-client-cert"), CredentialType::None, Mechanism::External},
    {oauth, CredentialType::AuthorizationCode, Mechanism::Automatic},
    {QLatin1StringView("none"), CredentialType::None, Mechanism::Automatic},
    {QLatin1StringView("client-IP-address"), CredentialType::None, Mechanism::Automatic},
    {QLatin1StringView("smtp-after-pop"), CredentialType::None, Mechanism::Automatic},
};

bool isOAuth(CredentialType type)
{
    switch (type) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
    case CredentialType::Automatic:
        break;
    }
    return false;
}

//! For those who know mechanisms by name; a general word goes before it.
QStringList named(QLatin1StringView general, Mechanism mechanism)
{
    return {general, sasl + name(mechanism)};
}

QStringList passwordWords(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Automatic:
        return {cleartext};
    case Mechanism::Plain:
    case Mechanism::Login:
        return named(cleartext, mechanism);
    case Mechanism::CramMd5:
    case Mechanism::Apop:
        return {encrypted};
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
        return named(encrypted, mechanism);
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
        return named(oauth, mechanism);
    case Mechanism::External:
        return {u"TLS-client-cert"_s};
    case Mechanism::Ntlm:
        return {u"NTLM"_s};
    case Mechanism::Gssapi:
        return {u"GSSAPI"_s};
    }
    return {};
}

//! Nearly all files write it as it is here: comparing without case takes ten times as long.
bool isSameWord(const QString &text, QLatin1StringView word)
{
    return text == word
        || (text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0);
}

//! If a mechanism is one of those a general word stands for.
bool refines(Mechanism mechanism, const Word &word)
{
    const auto general = passwordWords(mechanism).constFirst();
    return general == word.text
        || (word.type == CredentialType::Secret
            && general == (word.mechanism == Mechanism::CramMd5 ? encrypted : cleartext));
}

} // namespace

QStringList autoconfigAuthentications(const Account &account, const Server &server)
{
    const bool isIncoming = &server == &account.incoming;
    const auto type = signerOf(account, server).credential.type;
    const auto mechanism = server.mechanism;
    if (!isIncoming && !server.authenticationRequired) {
        return {u"none"_s};
    }
    if (isOAuth(type)) {
        const bool isBearer
            = mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer;
        return isBearer ? named(oauth, mechanism) : QStringList{oauth};
    }
    if (type == CredentialType::Automatic) {
        return {oauth, cleartext};
    }
    const bool needsNoSecret = mechanism == Mechanism::External || mechanism == Mechanism::Gssapi;
    if (type == CredentialType::None && !needsNoSecret) {
        return {u"none"_s};
    }
    return passwordWords(mechanism);
}

AutoconfigSignIn autoconfigSignIn(const QStringList &authentications)
{
    AutoconfigSignIn found;
    const Word *chosen = nullptr;
    for (const auto &each : authentications) {
        if (each.startsWith(sasl)) {
            const auto mechanism = fromName<Mechanism>(each.mid(sasl.size()));
            const bool isRefined = chosen != nullptr && mechanism && refines(*mechanism, *chosen);
            if (isRefined) {
                found.mechanism = *mechanism;
            } else {
                found.others << each;
            }
            continue;
        }
        const auto *word = std::find_if(std::begin(words), std::end(words),
            [&](const Word &one) { return isSameWord(each, one.text); });
        if (word == std::end(words)) {
            found.others << each;
        } else if (chosen == nullptr) {
            chosen = word;
            found.isKnown = true;
            found.type = word->type;
            found.mechanism = word->mechanism;
        } else if (chosen->text == oauth && word->text == cleartext) {
            found.type = CredentialType::Automatic; // a token, or else the password
        } else {
            found.others << each;
        }
    }
    return found;
}

} // namespace mailrig
