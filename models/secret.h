// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <memory>

namespace mailrig {

//! Bytes nobody else may see. Copies share them; the last one to go wipes them. Deliberately
//! without a stream operator, a toString or a conversion.
class Secret {
public:
    Secret() = default;
    //! Takes the bytes over and wipes the array it took them from.
    explicit Secret(QByteArray &&bytes);
    //! UTF-8 of what was typed; wipes the text, if it is not shared.
    [[nodiscard]] static Secret fromText(QString &&text);

    [[nodiscard]] bool isEmpty() const;
    //! A view for as long as a copy of this secret lives: do not let it out of the call.
    [[nodiscard]] QByteArrayView view() const;
    bool operator==(const Secret &other) const;

private:
    struct Bytes;
    std::shared_ptr<const Bytes> m_bytes;
};

//! Overwrites with zeros in a way no optimizer removes.
void wipe(char *bytes, qsizetype size);
void wipe(QByteArray &bytes);

} // namespace mailrig
