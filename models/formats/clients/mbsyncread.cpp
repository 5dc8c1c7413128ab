// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/configtext.h"
#include "models/formats/clients/mbsync.h"
#include "models/mailaddress.h"
#include "models/names.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isSame(QStringView one, QLatin1StringView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

//! The words of a line: quotes and backslashes as isync has them. FileMalformed where it has none.
std::optional<QStringList> wordsOf(QStringView line)
{
    QStringList words;
    QString word;
    bool isQuoted = false, isEscaped = false, isWord = false;
    for (const auto each : line) {
        if (isEscaped) {
            word += each;
            isEscaped = false;
        } else if (each == u'\\') {
            isEscaped = isWord = true;
        } else if (each == u'"') {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (!isQuoted && each.isSpace()) {
            if (isWord) {
                words << std::exchange(word, {});
            }
            isWord = false;
        } else if (!isWord && each == u'#') {
            return words;
        } else {
            word += each;
            isWord = true;
        }
    }
    if (isQuoted || isEscaped) {
        return {};
    }
    if (isWord) {
        words << word;
    }
    return words;
}

//! What an IMAPAccount, or an IMAPStore that is one too, says.
struct Section {
    QString name = {}, account = {}; //!< account: another section's name, of a store
    bool isStore = false;
    Server server = {.protocol = Protocol::Imap, .security = Security::StartTls};
    QString password = {}, clientKey = {};
    QStringList mechanisms = {};
};

void setSecurity(Section &section, const QString &word, ReadNotes &notes, int index, int line)
{
    if (isSame(word, "IMAPS"_L1)) {
        section.server.security = Security::Tls;
    } else if (isSame(word, "None"_L1)) {
        section.server.security = Security::None;
    } else if (!isSame(word, "STARTTLS"_L1)) {
        notes.add({.kind = ProfileNote::Kind::Warning,
            .code = ProfileNote::Code::OutOfRange,
            .account = index,
            .field = u"incoming.security"_s,
            .detail = word,
            .line = line});
    } else {
        section.server.security = Security::StartTls;
    }
}

//! Takes a line of a section; false: it is not understood.
bool take(Section &section, const QStringList &words, ReadNotes &notes, int index, int line)
{
    const auto &key = words.first();
    const auto value = words.value(1);
    auto &server = section.server;
    if (isSame(key, "Host"_L1)) {
        server.host = value;
        if (value.startsWith(u"imaps:"_s)) { // isync before 1.1
            server.host = value.sliced(6);
            server.security = Security::Tls;
            notes.add({.code = ProfileNote::Code::Repaired,
                .account = index,
                .field = u"incoming.host"_s,
                .detail = value,
                .line = line});
        }
    } else if (isSame(key, "Port"_L1)) {
        server.port = value;
    } else if (isSame(key, "User"_L1)) {
        server.user = value;
    } else if (isSame(key, "Pass"_L1)) {
        section.password = value;
    } else if (isSame(key, "TLSType"_L1) || isSame(key, "SSLType"_L1)) {
        setSecurity(section, value, notes, index, line);
    } else if (isSame(key, "AuthMechs"_L1) || isSame(key, "AuthMech"_L1)) {
        section.mechanisms = words.sliced(1);
    } else if (isSame(key, "CertificateFile"_L1)) {
        server.identityCheck.caFile = value;
    } else if (isSame(key, "ClientCertificate"_L1)) {
        server.clientCertificate.file = value;
    } else if (isSame(key, "ClientKey"_L1)) {
        section.clientKey = value;
    } else if (isSame(key, "Path"_L1) && section.isStore) {
        server.pathPrefix = value;
    } else if (isSame(key, "Account"_L1) && section.isStore) {
        section.account = value;
    } else {
        return false;
    }
    return true;
}

//! The sections of a file. Notes name a section's place in it.
class Sections {
public:
    Result<void> take(const ConfigLine &line)
    {
        if (line.text.isEmpty()) {
            m_isOpen = m_isOther = false;
            return {};
        }
        const auto words = wordsOf(line.text);
        if (!words) {
            return malformedLine(line.number);
        }
        if (words->isEmpty()) {
            return {};
        }
        const auto &key = words->first();
        const auto index = int(m_all.size()) - 1;
        const bool isStore = isSame(key, "IMAPStore"_L1);
        if (isStore || isSame(key, "IMAPAccount"_L1)) {
            return begin(words->value(1), isStore, line.number);
        }
        if (isSame(key, "MaildirStore"_L1) || isSame(key, "Channel"_L1)
            || isSame(key, "Group"_L1)) {
            m_isOpen = false;
            m_isOther = true;
            m_notes.add({.code = ProfileNote::Code::Skipped, .detail = key, .line = line.number});
        } else if (m_isOpen ? !mailrig::take(m_all.last(), *words, m_notes, index, line.number)
                            : !m_isOther) {
            m_notes.notUnderstood(m_isOpen ? index : -1, key, line.number);
        }
        return {};
    }
    [[nodiscard]] QList<Section> &all() { return m_all; }
    [[nodiscard]] const QList<ProfileNote> &notes() const { return m_notes.all(); }

private:
    Result<void> begin(const QString &name, bool isStore, int line)
    {
        if (name.isEmpty() || m_all.size() >= 2 * mostAccounts) {
            return malformedLine(line);
        }
        m_all << Section{.name = name, .isStore = isStore};
        m_isOpen = true;
        m_isOther = false;
        return {};
    }

    QList<Section> m_all;
    bool m_isOpen = false, m_isOther = false;
    ReadNotes m_notes;
};

void readSignIn(Section &section, ReadProfile &profile, ReadNotes &notes)
{
    const auto index = int(profile.accounts.size());
    auto &server = section.server;
    if (section.mechanisms.size() == 1) {
        const auto known = fromName<Mechanism>(section.mechanisms.first().toUpper());
        server.mechanism = known.value_or(Mechanism::Automatic);
    }
    const bool isAny = section.mechanisms.isEmpty() || section.mechanisms.first() == u"*"_s;
    if (server.mechanism == Mechanism::Automatic && !isAny) {
        notes.add({.kind = ProfileNote::Kind::Warning,
            .code = ProfileNote::Code::OutOfRange,
            .account = index,
            .field = u"incoming.mechanism"_s,
            .detail = section.mechanisms.join(u' ')});
    }
    const bool isToken
        = server.mechanism == Mechanism::XOAuth2 || server.mechanism == Mechanism::OAuthBearer;
    if (isToken) {
        server.credential.type = CredentialType::AuthorizationCode;
        notes.add({.code = ProfileNote::Code::Guessed,
            .account = index,
            .field = u"incoming.credential.type"_s});
    } else if (!server.user.isEmpty() && server.mechanism != Mechanism::External
        && server.mechanism != Mechanism::Gssapi) {
        server.credential.type = CredentialType::Secret;
        if (!section.password.isEmpty()) {
            server.credential.secret = QUuid::createUuid();
            profile.secrets.insert(
                server.credential.secret, Secret::fromText(std::move(section.password)));
        }
    }
}

void addAccount(Section &section, ReadProfile &profile, ReadNotes &notes)
{
    const auto index = int(profile.accounts.size());
    auto &server = section.server;
    if (server.host.isEmpty()) {
        notes.missing(index, u"incoming.host"_s);
    }
    if (server.security == Security::None) {
        notes.insecure(index, u"incoming.security"_s, u"None");
    }
    if (section.clientKey != server.clientCertificate.file) {
        notes.notUnderstood(index, u"ClientKey", 0);
    }
    readSignIn(section, profile, notes);
    Account account{
        .label = section.name, .incoming = server, .outgoing = {.protocol = Protocol::None}};
    account.name = nameFrom(account);
    account.label.clear();
    settleMbsync(account);
    if (account.identity.address.isEmpty()) {
        notes.missing(index, u"identity.address"_s);
    }
    profile.accounts << account;
}

Result<ReadProfile> accountsOf(Sections &sections, int lastLine)
{
    QHash<QString, QString> paths; // of the stores, by the account they name
    for (const auto &each : sections.all()) {
        if (!each.account.isEmpty()) {
            paths.insert(each.account, each.server.pathPrefix);
        }
    }
    ReadProfile profile;
    ReadNotes notes;
    QList<int> places;
    for (auto &each : sections.all()) {
        const bool isAccount
            = each.account.isEmpty() && (!each.isStore || !each.server.host.isEmpty());
        places << (isAccount ? int(profile.accounts.size()) : -1);
        if (isAccount) {
            each.server.pathPrefix = paths.value(each.name, each.server.pathPrefix);
            addAccount(each, profile, notes);
        }
    }
    if (profile.accounts.isEmpty() || profile.accounts.size() > mostAccounts) {
        return malformedLine(lastLine, u"IMAPAccount"_s);
    }
    for (auto note : sections.notes()) {
        note.account = note.account < 0 ? -1 : places[note.account];
        profile.notes << note;
    }
    profile.notes << notes.all();
    return profile;
}

} // namespace

void settleMbsync(Account &account)
{
    if (isMailAddress(account.incoming.user)) {
        account.identity.address = account.incoming.user;
    }
    settle(account);
}

bool isMbsync(const QByteArray &bytes, MbsyncVersion version)
{
    const auto text = configStart(bytes);
    bool hasSection = false, isOld = false;
    ConfigLines lines(text);
    while (const auto line = lines.next()) {
        const auto space = line->text.indexOf(u' ');
        const auto key = space < 0 ? line->text : line->text.first(space);
        const bool isSection = isSame(key, "IMAPAccount"_L1) || isSame(key, "IMAPStore"_L1);
        hasSection = hasSection || (isSection && space > 0);
        isOld = isOld || isSame(key, "SSLType"_L1);
    }
    return hasSection && isOld == (version == MbsyncVersion::V14);
}

Result<ReadProfile> readMbsync(const QByteArray &bytes)
{
    const auto text = configText(bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    Sections sections;
    ConfigLines lines(*text);
    int last = 1;
    while (const auto line = lines.next()) {
        last = line->number;
        if (const auto taken = sections.take(*line); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    return accountsOf(sections, last);
}

} // namespace mailrig
