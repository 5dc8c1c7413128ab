// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// rosterbench ROWS FORMAT: writes a profile for each row of a made-up roster into nothing, and says
// how long that took and how much memory; fails over 150 MiB. ROWS without FORMAT only reads the
// rows.
#include "models/exchange/rosterexport.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A roster of any length that takes no memory.
class MadeUpRows : public QIODevice {
public:
    explicit MadeUpRows(int rows)
        : m_left(rows)
        , m_text("email;name;TEAM;password\n")
    {
        open(QIODevice::ReadOnly);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        while (m_text.size() < most && m_left > 0) {
            const auto number = QByteArray::number(m_left--);
            m_text += "person" + number + "@example.org;\"Person, No. " + number + "\";Team "
                + number.right(1) + ";secret-" + number + '\n';
        }
        const auto size = std::min<qint64>(most, m_text.size());
        std::copy_n(m_text.constData(), size, data);
        m_text.remove(0, size);
        return size;
    }
    qint64 writeData(const char * /*data*/, qint64 /*most*/) override { return -1; }

private:
    int m_left;
    QByteArray m_text;
};

Account pattern()
{
    Account account{
        .id = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), .name = u"staff"_s, .label = u"${TEAM}"_s};
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential.type = CredentialType::Secret;
    account.outgoing.host = u"smtp.example.org"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

//! KiB, the most this process ever had.
long peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    const bool isOpen = status.open(QIODevice::ReadOnly);
    for (const auto &line : isOpen ? status.readAll().split('\n') : QList<QByteArray>()) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).simplified().split(' ').constFirst().toLong();
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const auto *format = argc > 2 ? profileFormat(QString::fromLocal8Bit(argv[2])) : nullptr;
    const bool isOneFile = argc > 3 && QByteArray(argv[3]) == "one-file";
    MadeUpRows device(rows);
    RosterReader reader(device);
    const auto headers = reader.headers();
    if (!headers || (argc > 2 && !format)) {
        std::fputs("rosterbench ROWS [FORMAT [one-file]]\n", stderr);
        return 2;
    }
    QElapsedTimer time;
    time.start();
    qint64 good = 0, bad = 0, bytes = 0;
    if (format) {
        Roster roster(reader, {.pattern = pattern(), .columns = columnsFor(*headers)});
        const auto done = exportRoster(roster,
            {.format = format, .isOneFile = isOneFile, .keep = [&bytes](const ProfileFile &file) {
                 bytes += file.bytes.size();
                 return Result<void>();
             }});
        good = done ? done->good : 0;
        bad = done ? done->bad : rows;
    } else {
        while (const auto row = reader.next()) {
            ++(*row ? good : bad);
        }
    }
    std::printf("{\"roster\": {\"rows\": %d, \"good\": %lld, \"bad\": %lld, \"bytes\": %lld, "
                "\"milliseconds\": %lld, \"peakMiB\": %.1f}}\n",
        rows, static_cast<long long>(good), static_cast<long long>(bad),
        static_cast<long long>(bytes), static_cast<long long>(time.elapsed()),
        static_cast<double>(peakMemory()) / 1024);
    constexpr long mostMemory = 150 * 1024;
    return good == rows && peakMemory() <= mostMemory ? 0 : 1;
}
