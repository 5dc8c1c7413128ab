// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/apple/plistvalue.h"
#include "models/formats/profileformat.h"
#include "models/formats/readnotes.h"

namespace mailrig {

//! Takes the members of one dictionary by their keys, understands values of a wrong kind where
//! their meaning is plain, and notes those and what nobody took.
class PayloadReader {
public:
    //! `account`: the index that notes name; -1: they are of the whole file.
    PayloadReader(const PlistValue &dict, int account, ReadNotes &notes);

    [[nodiscard]] bool has(QByteArrayView key) const;
    [[nodiscard]] PlistValue value(QByteArrayView key);
    [[nodiscard]] QString text(QByteArrayView key, const QString &field = {});
    //! Without white space around it.
    [[nodiscard]] QString word(QByteArrayView key, const QString &field = {});
    [[nodiscard]] Secret secret(QByteArrayView key);
    [[nodiscard]] std::optional<bool> flag(QByteArrayView key, const QString &field = {});
    [[nodiscard]] std::optional<qint64> number(QByteArrayView key, const QString &field = {});
    //! These are known, and tell nothing about an account.
    void pass(std::initializer_list<QByteArrayView> keys);

    void note(ProfileNote::Code code, const QString &field, const QString &detail = {});
    void warn(ProfileNote::Code code, const QString &field, const QString &detail = {});
    void fail(ProfileNote::Code code, const QString &field, const QString &detail = {});
    //! Notes all that was not taken.
    void finish();

private:
    [[nodiscard]] QString textOf(const PlistValue &value, QByteArrayView key, const QString &field);
    void repaired(const PlistValue &value, QByteArrayView key, const QString &field);

    std::vector<PlistMember> m_members;
    std::vector<bool> m_isTaken;
    int m_account;
    ReadNotes &m_notes;
};

} // namespace mailrig
