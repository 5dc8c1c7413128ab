// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/k9s.h"

#include "models/formats/canonical.h"
#include "models/formats/signinside.h"
#include "models/formats/xmlread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

//! Blanks alone would not be read again.
QString told(const QString &text)
{
    return text.trimmed().isEmpty() ? QString() : text;
}

MobileAuth narrowed(MobileAuth auth)
{
    switch (auth) {
    case MobileAuth::Gssapi: // refused in `limits`
        return MobileAuth::None;
    case MobileAuth::Ntlm:
        return MobileAuth::Password;
    case MobileAuth::None:
    case MobileAuth::Password:
    case MobileAuth::Encrypted:
    case MobileAuth::Certificate:
    case MobileAuth::OAuth2:
        break;
    }
    return auth;
}

void narrow(MobileServer &server)
{
    server.auth = narrowed(server.auth);
    // The app takes a server with a user for one that wants to know who sends.
    server.user = server.auth == MobileAuth::None ? QString() : told(server.user);
}

//! The same for the same account, whoever writes it: an update takes its place.
QUuid idOf(const Account &account)
{
    static const QUuid space(QUuid::createUuidV5(QUuid(), u"org.mailrig.k9s"_s));
    return account.id.isNull() ? QUuid::createUuidV5(space,
               QStringList{account.identity.address, account.incoming.host, account.outgoing.host}
                   .join(u'\n'))
                               : account.id;
}

bool isXmlText(const QString &text)
{
    return text.isValidUtf16() && std::all_of(text.begin(), text.end(), [](QChar each) {
        return each >= u' ' && each != u'\x7f' && each != u'\xFFFE' && each != u'\xFFFF';
    });
}

Account represented(const Account &account)
{
    QHash<QUuid, Secret> none;
    return accountOf(k9Account(account, {}), none);
}

QList<ProfileNote> limits(const Account &account)
{
    NoteList notes;
    judgeMobile(account, notes);
    auto texts = mobileTexts(account);
    texts << std::pair(u"identity.replyTo"_s, account.identity.replyTo)
          << std::pair(u"incoming.pathPrefix"_s, account.incoming.pathPrefix);
    for (const auto &[field, value] : texts) {
        if (!isXmlText(value)) {
            notes.error(Code::NotAllowed, field, u"XML"_s);
        }
    }
    const auto mobile = mobileAccount(account, {});
    if (mobile.incoming.auth == MobileAuth::Gssapi) {
        notes.error(Code::NotAllowed, u"incoming.mechanism"_s, u"PLAIN, CRAM-MD5, EXTERNAL"_s);
    }
    if (mobile.outgoing.auth == MobileAuth::Gssapi) {
        notes.error(Code::NotAllowed, u"outgoing.mechanism"_s, u"PLAIN, CRAM-MD5, EXTERNAL"_s);
    }
    return notes.notes();
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fit = checkSecrets(accounts, options, isXmlText); !fit) {
        return tl::unexpected(fit.error());
    }
    QList<K9Account> all;
    QSet<QUuid> ids;
    for (const auto &account : accounts) {
        auto k9 = k9Account(account, options);
        while (ids.contains(k9.id)) {
            k9.id = QUuid::createUuidV5(k9.id, account.name);
        }
        ids << k9.id;
        all << k9;
    }
    const auto name = !options.profileName.isEmpty() ? options.profileName
        : accounts.isEmpty()                         ? QString()
                                                     : accounts.first().name;
    return QList<ProfileFile>{{fileNameOf(name, u"k9s"_s), k9sBytes(all)}};
}

} // namespace

const QList<int> &k9CheckIntervals()
{
    static const QList<int> minutes{15, 30, 60, 120, 180, 360, 720, 1440};
    return minutes;
}

K9Account k9Account(const Account &account, const WriteOptions &options)
{
    K9Account k9{.id = idOf(account),
        .mobile = mobileAccount(account, options),
        .replyTo = told(account.identity.replyTo),
        .pathPrefix = {}};
    k9.mobile.label = told(k9.mobile.label);
    k9.mobile.displayName = told(k9.mobile.displayName);
    narrow(k9.mobile.incoming);
    narrow(k9.mobile.outgoing);
    if (account.incoming.protocol == Protocol::Imap) {
        k9.pathPrefix = told(account.incoming.pathPrefix);
    }
    const auto interval = account.messages.updateInterval;
    if (interval == 0 || k9CheckIntervals().contains(interval)) {
        k9.checkInterval = interval;
    }
    k9.deletesOnServer = account.messages.onDelete == MessageHandling::OnDelete::DeleteOnServer;
    return k9;
}

Account accountOf(const K9Account &k9, QHash<QUuid, Secret> &secrets)
{
    auto account = accountOf(k9.mobile, secrets);
    account.id = k9.id;
    account.identity.replyTo = k9.replyTo;
    account.incoming.pathPrefix = k9.pathPrefix;
    account.messages.updateInterval = k9.checkInterval;
    if (k9.deletesOnServer) {
        account.messages.onDelete = MessageHandling::OnDelete::DeleteOnServer;
    }
    return account;
}

ProfileFormat k9sFormat()
{
    return {.name = u"k9s"_s,
        .suffixes = {u"k9s"_s},
        .mimeType = u"application/octet-stream"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .recognizes = [](const QByteArray &bytes) { return rootNameOf(bytes) == u"k9settings"_s; },
        .read = readK9s,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
