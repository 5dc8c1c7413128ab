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

Email2Values &Email2Accounts::added(const QByteArray &key)
{
    if (m_all.size() > mostAccounts) {
        return m_all.last(); // too many to be read at all
    }
    Email2Values account;
    if (!m_places.contains(key)) {
        account.guid = QUuid::fromString(QLatin1StringView(key));
        if (account.guid.isNull()) {
            m_notes.warn(ReadNotes::Code::OutOfRange, {}, QString::fromUtf8(key));
        }
        m_places.insert(key, m_all.size());
    }
    m_all << account;
    return m_all.last();
}

Email2Values &Email2Accounts::at(QByteArrayView guid)
{
    const auto key = bare(guid);
    const auto found = m_places.constFind(key);
    return found == m_places.constEnd() ? added(key) : m_all[*found];
}

Email2Values &Email2Accounts::appended(QByteArrayView guid)
{
    const auto key = bare(guid);
    if (m_places.contains(key)) {
        m_notes.warn(ReadNotes::Code::Duplicate, {}, QString::fromUtf8(key));
    }
    return added(key);
}

void Email2Accounts::set(Email2Values &account, QByteArrayView path, const QString &text)
{
    const auto node = email2Node(path);
    m_notes.account = int(&account - m_all.constData());
    if (!node) {
        m_notes.note(ReadNotes::Code::NotUnderstood, {}, QString::fromUtf8(path));
    } else {
        if (account.has(*node) && account.at(*node) != text) {
            m_notes.warn(ReadNotes::Code::Duplicate, {}, QString::fromLatin1(rule(*node).name));
        }
        account.set(*node, text);
    }
    m_notes.account = -1;
}

} // namespace mailrig
