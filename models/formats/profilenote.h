// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <QJsonValue>

namespace mailrig {

//! What is to be said about an account that was read from a profile, or is to be written to one.
//! The words are in ui/texts/profiletexts.
struct ProfileNote {
    enum class Kind { Note, Warning, Error, Loss };
    enum class Code {
        // reading
        NotUnderstood, //!< a key or part that was left alone; `detail`: its name
        Skipped, //!< a part of another purpose (Wi-Fi, calendar …); `detail`: its kind
        Repaired, //!< a wrong kind or spelling that was understood; `detail`: what stood there
        Missing, //!< a value the format demands, or an account needs; `field`
        Guessed, //!< the format does not tell; `field` was chosen by its rule
        Insecure, //!< the file wants a connection without encryption, or unchecked certificates
        OutOfRange, //!< a value outside the format's list was replaced; `detail`: it
        Duplicate, //!< the same id or name twice; `detail`: it
        // writing
        NotHeld, //!< (Loss) the format has no place for the field
        Altered, //!< (Loss) the field comes back as `kept`
        TooLong, //!< `limit` characters
        NotAllowed, //!< a value the format does not know; `detail`: what it allows
        Required, //!< the format demands a value
        OldFormat, //!< the format's owner has given it up
        TooMany, //!< accounts; `limit`
        NotReplaced, //!< a device that has the account keeps its own value
        OwnCommand, //!< (Loss) the file leaves open how the program comes by an access token
        CertificateElsewhere, //!< the file names a certificate that something else has to bring
        NotReplaceable, //!< a command replaces what may only be added; `detail`: its name
        TwoReadings, //!< the value meant something else once; `detail`: it
    };
    Kind kind = Kind::Note;
    Code code = Code::NotUnderstood;
    int account = -1; //!< index in the list; -1: of the whole file
    QString field = {}; //!< the member's path in the account file: "incoming.host"
    QString detail = {}; //!< foreign words: a key, a value; never a secret
    QJsonValue kept = {};
    qint64 limit = 0;
    int line = 0; //!< from 1, where the file has lines; 0: unknown
    bool operator==(const ProfileNote &) const = default;
};

} // namespace mailrig
