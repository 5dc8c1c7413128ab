// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/folder.h"

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

QString name(SpecialUse value)
{
    switch (value) {
    case SpecialUse::None:
        return {};
    case SpecialUse::Inbox:
        return u"inbox"_s;
    case SpecialUse::All:
        return u"all"_s;
    case SpecialUse::Archive:
        return u"archive"_s;
    case SpecialUse::Drafts:
        return u"drafts"_s;
    case SpecialUse::Flagged:
        return u"flagged"_s;
    case SpecialUse::Junk:
        return u"junk"_s;
    case SpecialUse::Sent:
        return u"sent"_s;
    case SpecialUse::Trash:
        return u"trash"_s;
    }
    return {};
}

QString canonicalFolder(const QString &name)
{
    const auto inbox = u"INBOX"_s;
    return name.compare(inbox, Qt::CaseInsensitive) == 0 ? inbox : name;
}

QString parentName(const Folder &folder)
{
    return folder.path.size() < 2
        ? QString()
        : folder.path.mid(0, folder.path.size() - 1).join(folder.delimiter);
}

} // namespace mailrig
