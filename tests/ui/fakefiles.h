// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/wrappers.h"

#include <QBuffer>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <optional>

namespace mailrig {

//! Files that are not there, to be read and written by any thread.
class FakeFiles {
public:
    void put(const QString &path, const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_files.insert(path, bytes);
    }
    [[nodiscard]] Result<QByteArray> read(const QString &path) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_files.constFind(path);
        return found == m_files.constEnd()
            ? Result<QByteArray>(failure(Cause::FileUnreadable, path))
            : Result<QByteArray>(*found);
    }
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const QString &path) const
    {
        return read(path).map([](const QByteArray &bytes) {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(bytes);
            buffer->open(QIODevice::ReadOnly);
            return std::unique_ptr<QIODevice>(std::move(buffer));
        });
    }
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes)
    {
        if (refusal) {
            return failure(*refusal, path);
        }
        put(path, bytes);
        return {};
    }
    [[nodiscard]] QStringList paths() const
    {
        const QMutexLocker lock(&m_mutex);
        auto all = m_files.keys();
        all.sort();
        return all;
    }

    std::optional<Cause> refusal;

private:
    mutable QMutex m_mutex;
    QHash<QString, QByteArray> m_files;
};

//! Around bytes: "SEAL:" with the passphrase "open", "SIGN:" by a signer.
[[nodiscard]] inline ProfileWrappers fakeWrappers(const ProfileSignature &signature = {})
{
    ProfileWrappers wrappers;
    wrappers.readers
        = {{.name = QStringLiteral("mailrig-encrypted"),
               .wantsPassphrase = true,
               .recognizes = [](const QByteArray &bytes) { return bytes.startsWith("SEAL:"); },
               .open = [](const QByteArray &bytes, const Secret &passphrase) -> Result<Unwrapped> {
                   return passphrase.view() == QByteArrayView("open")
                       ? Result<Unwrapped>(Unwrapped{.bytes = bytes.mid(5)})
                       : failure(Cause::PassphraseRefused);
               }},
            {.name = QStringLiteral("signed"),
                .recognizes = [](const QByteArray &bytes) { return bytes.startsWith("SIGN:"); },
                .open = [signature](const QByteArray &bytes, const Secret &) -> Result<Unwrapped> {
                    return Unwrapped{.bytes = bytes.mid(5), .signature = signature};
                }}};
    wrappers.seal = [](const QByteArray &bytes, const Secret &) -> Result<QByteArray> {
        return "SEAL:" + bytes;
    };
    return wrappers;
}

} // namespace mailrig
