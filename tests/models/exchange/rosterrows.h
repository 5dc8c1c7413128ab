// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/rosterreader.h"

#include <QBuffer>

namespace mailrig {

//! Everything a roster's reader says of some bytes.
struct ReadRoster {
    explicit ReadRoster(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        QBuffer device(&m_bytes);
        device.open(QIODevice::ReadOnly);
        RosterReader reader(device);
        headers = reader.headers();
        while (const auto row = reader.next()) {
            if (*row) {
                rows << **row;
            } else {
                faults << row->error();
            }
        }
        headerFault = reader.headerFault();
        separator = reader.separator();
        shape = reader.shape();
    }

    Result<QStringList> headers;
    QList<RosterRow> rows;
    QList<RosterFault> faults;
    std::optional<RosterFault> headerFault;
    QChar separator;
    RosterReader::Shape shape = RosterReader::Shape::Csv;

private:
    QByteArray m_bytes;
};

} // namespace mailrig
