// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2accounts.h"

namespace mailrig {

namespace {

bool isSame(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size()
        && qstrnicmp(one.data(), one.size(), other.data(), other.size()) == 0;
}

//! Without its braces, in upper case.
QByteArray bare(QByteArrayView guid)
{
    struct Braces {
        QByteArrayView open, close;
    };
    for (const auto &[open, close] :
        {Braces{"{", "}"}, Braces{"%7B", "%7D"}, Braces{"0x7B", "0x7D"}}) {
        if (guid.size() >= open.size() + close.size() && isSame(guid.first(open.size()), open)
            && isSame(guid.last(close.size()), close)) {
            guid = guid.sliced(open.size(), guid.size() - open.size() - close.size());
            break;
        }
    }
    return guid.toByteArray().toUpper();
}

} // namespace

Email2Values &Email2Accounts::account(QByteArrayView guid, bool isAlwaysNew)
{
    if (m_all.size() > mostAccounts) {
        return m_all.last(); // too many to be read at all
    }
    const auto key = bare(guid);
    const auto known = m_places.size();
    auto &place = m_places[key];
    const bool isKnown = m_places.size() == known;
    if (isKnown && !isAlwaysNew) {
        return m_all[place];
    }
    m_all.reserve(mostEmail2Accounts); // of most files
    auto &account = m_all.emplaceBack();
    if (isKnown) {
        m_notes.warn(ReadNotes::Code::Duplicate, {}, QString::fromUtf8(key));
        return account;
    }
    place = m_all.size() - 1;
    account.guid = QUuid::fromString(QLatin1StringView(key));
    if (account.guid.isNull()) {
        m_notes.warn(ReadNotes::Code::OutOfRange, {}, QString::fromUtf8(key));
    }
    return account;
}

Email2Values &Email2Accounts::at(QByteArrayView guid)
{
    return account(guid, false);
}

Email2Values &Email2Accounts::appended(QByteArrayView guid)
{
    return account(guid, true);
}

void Email2Accounts::set(Email2Values &account, Email2Node node, const QString &text)
{
    if (account.has(node) && account.at(node) != text) {
        m_notes.account = int(&account - m_all.constData());
        m_notes.warn(ReadNotes::Code::Duplicate, {}, QString::fromLatin1(rule(node).name));
        m_notes.account = -1;
    }
    account.set(node, text);
}

void Email2Accounts::noteUnknown(const Email2Values &account, QByteArrayView path)
{
    m_notes.account = int(&account - m_all.constData());
    m_notes.note(ReadNotes::Code::NotUnderstood, {}, QString::fromUtf8(path));
    m_notes.account = -1;
}

} // namespace mailrig
