// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagesummary.h"

#include "models/messages/folder.h"

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto pop3Prefix = "pop3:"_L1;
}

QString MessageId::text() const
{
    if (!uniqueId.isEmpty()) {
        return pop3Prefix + QString::fromLatin1(uniqueId);
    }
    return u"%1.%2:"_s.arg(uid).arg(uidValidity) + folder;
}

std::optional<MessageId> MessageId::fromText(const QString &text)
{
    if (text.startsWith(pop3Prefix)) {
        const auto uniqueId = text.mid(pop3Prefix.size()).toLatin1();
        return uniqueId.isEmpty()
            ? std::nullopt
            : std::optional(MessageId{.folder = u"INBOX"_s, .uniqueId = uniqueId});
    }
    const auto dot = text.indexOf(u'.'), colon = text.indexOf(u':');
    if (dot < 0 || colon < dot || colon + 1 == text.size()) {
        return {};
    }
    bool isUid = false, isValidity = false;
    const MessageId id{.folder = canonicalFolder(text.mid(colon + 1)),
        .uidValidity = QStringView(text).sliced(dot + 1, colon - dot - 1).toUInt(&isValidity),
        .uid = QStringView(text).first(dot).toUInt(&isUid)};
    return isUid && isValidity && id.uid > 0 ? std::optional(id) : std::nullopt;
}

bool MessageSummary::isSeen() const
{
    return flags.contains("\\Seen"_L1, Qt::CaseInsensitive);
}

} // namespace mailrig
