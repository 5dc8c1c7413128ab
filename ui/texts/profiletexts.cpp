// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/profiletexts.h"

#include "ui/texts/fieldtexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace mailrig::texts {

namespace {

constexpr qsizetype mostOfForeign = 120; // a line on the screen

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileTexts)
};

QString foreign(const ProfileNote &note)
{
    return visible(note.detail, mostOfForeign);
}

QString value(const ProfileNote &note, const SecretList &secrets)
{
    return note.kept.isObject()
        ? QString()
        : visible(fieldValue(note.field, note.kept, secrets), mostOfForeign);
}

QString sentence(const ProfileNote &note, const SecretList &secrets)
{
    switch (note.code) {
    case ProfileNote::Code::NotUnderstood:
        return Words::tr("“%1” was not understood and is left out.").arg(foreign(note));
    case ProfileNote::Code::Skipped:
        return Words::tr("A part for another purpose is left out: %1.").arg(foreign(note));
    case ProfileNote::Code::Repaired:
        return Words::tr("“%1” is written in an unusual way and was understood all the same.")
            .arg(foreign(note));
    case ProfileNote::Code::Missing:
        return note.detail.isEmpty() ? Words::tr("This is missing in the file.")
                                     : Words::tr("Missing in the file: %1.").arg(foreign(note));
    case ProfileNote::Code::Guessed:
        return Words::tr("The file does not say it; this was chosen.");
    case ProfileNote::Code::Insecure:
        return Words::tr("The file wants a connection that is not encrypted, or whose server is "
                         "not checked.");
    case ProfileNote::Code::OutOfRange:
        return Words::tr("“%1” is no value of this format and was replaced.").arg(foreign(note));
    case ProfileNote::Code::Duplicate:
        return Words::tr("“%1” occurs more than once.").arg(foreign(note));
    case ProfileNote::Code::NotHeld:
        return Words::tr("The format has no place for it: it gets lost.");
    case ProfileNote::Code::Altered:
        return Words::tr("The format cannot say it exactly: it becomes %1.")
            .arg(value(note, secrets));
    case ProfileNote::Code::TooLong:
        return Words::tr("The format takes no more than %n character(s).", nullptr,
            int(std::min<qint64>(note.limit, INT_MAX)));
    case ProfileNote::Code::NotAllowed:
        return note.detail.isEmpty()
            ? Words::tr("The format does not allow this value.")
            : Words::tr("The format does not allow this value. It allows: %1.").arg(foreign(note));
    case ProfileNote::Code::Required:
        return Words::tr("The format demands a value.");
    case ProfileNote::Code::OldFormat:
        return Words::tr("The owner of this format has given it up: new systems may refuse it.");
    case ProfileNote::Code::TooMany:
        return Words::tr("The format takes no more than %n account(s).", nullptr,
            int(std::min<qint64>(note.limit, INT_MAX)));
    case ProfileNote::Code::NotReplaced:
        return Words::tr("“Replace” leaves it out: a device that has the account keeps what it "
                         "has. Only “delete and add” changes it.");
    case ProfileNote::Code::OwnCommand:
        return Words::tr("Access tokens are not kept for other programs: the file leaves a place "
                         "for a command of yours that prints one.");
    case ProfileNote::Code::CertificateElsewhere:
        return Words::tr("The file only names this certificate: another part of the profile has to "
                         "bring it.");
    case ProfileNote::Code::NotReplaceable:
        return Words::tr("Windows does not let “%1” be replaced, and refuses the command. It was "
                         "read all the same.")
            .arg(foreign(note));
    case ProfileNote::Code::TwoReadings:
        return Words::tr("“%1” means something else to Windows of before 2022 than today. What it "
                         "means today was taken.")
            .arg(foreign(note));
    }
    return {};
}

//! Where a note names no member, its detail has to tell what it is about.
bool isNamedByDetail(const ProfileNote &note)
{
    using Code = ProfileNote::Code;
    const bool isUnsaid = note.code == Code::TooLong || note.code == Code::Guessed
        || note.code == Code::Insecure || note.code == Code::Required || note.code == Code::NotHeld;
    return isUnsaid && note.field.isEmpty() && !note.detail.isEmpty();
}

} // namespace

QString noteKind(ProfileNote::Kind kind)
{
    switch (kind) {
    case ProfileNote::Kind::Note:
        return Words::tr("Note");
    case ProfileNote::Kind::Warning:
        return Words::tr("Warning");
    case ProfileNote::Kind::Error:
        return Words::tr("Error");
    case ProfileNote::Kind::Loss:
        return Words::tr("Loss");
    }
    return {};
}

QString note(const ProfileNote &note, const SecretList &secrets)
{
    auto text = sentence(note, secrets);
    if (isNamedByDetail(note)) {
        text = Words::tr("%1: %2", "field: what is to be said about it").arg(foreign(note), text);
    } else if (!note.field.isEmpty()) {
        text = Words::tr("%1: %2", "field: what is to be said about it")
                   .arg(visible(field(note.field), mostOfForeign), text);
    }
    return note.line > 0 ? Words::tr("Line %1: %2").arg(QString::number(note.line), text) : text;
}

} // namespace mailrig::texts
