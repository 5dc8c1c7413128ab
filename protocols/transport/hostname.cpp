// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/hostname.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

Result<HostName> parseHost(const QString &typed)
{
    QString name = typed.trimmed();
    QString bare = name;
    if (bare.startsWith(u'[') && bare.endsWith(u']')) {
        bare = bare.sliced(1, bare.size() - 2);
    }
    if (QHostAddress address; address.setAddress(bare)) {
        return HostName{.name = bare, .literal = address};
    }
    if (name.endsWith(u'.')) {
        name.chop(1); // the root; certificates and SNI do not name it
    }
    // Underscores are in no host name by the book, but in some by fact, and ASCII needs no ACE.
    static const QRegularExpression ascii(u"^[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*$"_s);
    QString ace
        = ascii.match(name).hasMatch() ? name.toLower() : QString::fromLatin1(QUrl::toAce(name));
    if (ace.isEmpty() || ace.size() > 253) {
        return failure(Cause::NameNotFound, typed);
    }
    return HostName{.name = std::move(ace)};
}

bool isThisMachine(const QString &name)
{
    return name == u"localhost"_s || name.endsWith(u".localhost"_s);
}

} // namespace mailrig
