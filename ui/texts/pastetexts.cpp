// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/pastetexts.h"

#include <QCoreApplication>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PasteTexts)
};

QString sentence(PasteNote note)
{
    switch (note) {
    case PasteNote::InvisibleRemoved:
        return Words::tr("Invisible characters were taken out.");
    case PasteNote::SpaceRemoved:
        return Words::tr("White space was taken out.");
    case PasteNote::UrlSplit:
        return Words::tr("The web address was split into server, port and security.");
    case PasteNote::PortSplit:
        return Words::tr("The port was moved to its own field.");
    case PasteNote::UserSplit:
        return Words::tr("The user name was moved to its own field.");
    case PasteNote::RestDropped:
        return Words::tr("The rest of the address was left out.");
    }
    return {};
}

} // namespace

QString pasteNotes(const QList<PasteNote> &notes)
{
    QStringList sentences;
    for (const auto note : notes) {
        // A split web address tells of its port already.
        if (note != PasteNote::PortSplit || !notes.contains(PasteNote::UrlSplit)) {
            sentences << sentence(note);
        }
    }
    return sentences.join(u' ');
}

} // namespace mailrig::texts
