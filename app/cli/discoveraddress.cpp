// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discoveraddress.h"

#include "app/cli/clitexts.h"
#include "models/mailaddress.h"
#include "models/messages/addresslist.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString wrong(const QString &text)
{
    const auto said = texts::visible(text);
    const auto people = properAddresses(text);
    if (people && people->size() > 1) {
        return Texts::tr("“%1” is more than one mail address.").arg(said);
    }
    const auto bare = text.chopped(1);
    if (text.endsWith(u'.') && isMailAddress(bare)) {
        return Texts::tr("“%1” is no mail address: it ends with a dot.").arg(said);
    }
    return Texts::tr("“%1” is no mail address: it needs a name, an @ and a domain.").arg(said);
}

} // namespace

Result<QString> typedAddress(const QString &typed)
{
    auto address = typed.trimmed();
    if (!isMailAddress(address)) {
        const auto people = properAddresses(address);
        if (!people || people->size() != 1) {
            return failure(Cause::Validation, wrong(address));
        }
        address = people->first().address;
    }
    if (address.endsWith(u']')) {
        return failure(Cause::Validation,
            Texts::tr("“%1” names a server by its number and no domain that could publish "
                      "settings: “mailrig accounts add” takes them by hand.")
                .arg(texts::visible(address)));
    }
    return address;
}

} // namespace mailrig::cli
