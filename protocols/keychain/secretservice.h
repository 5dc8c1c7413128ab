// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>

#include <chrono>
#include <functional>

class QDBusError;
class QDBusMessage;
class QDBusObjectPath;

namespace mailrig {

//! The desktop's Secret Service, asked over D-Bus for what QtKeychain does not tell: whether it is
//! there at all and whether its default collection is open. Nothing blocks; answers come in the
//! thread of the object, and none comes after its end.
class SecretService : public QObject {
    Q_OBJECT
public:
    using Told = std::function<void(Result<void>)>;

    explicit SecretService(QObject *parent = nullptr);

    //! Ok when an entry could be read now, or when there is no collection yet that could be locked.
    //! KeychainMissing, KeychainLocked, KeychainRefused (the bus forbids it), TimedOut.
    void askState(std::chrono::milliseconds limit, Told told);
    //! Lets the service ask the person for the password of the collection. KeychainRefused if the
    //! prompt was dismissed; TimedOut if it was still open at the limit, and it is taken back.
    void unlock(std::chrono::milliseconds limit, Told told);

Q_SIGNALS:
    void promptEnded(bool dismissed);

private Q_SLOTS:
    void promptCompleted(bool dismissed);

private:
    using Replied = std::function<void(Result<QVariantList>)>;

    void ask(const QDBusMessage &question, std::chrono::milliseconds limit, Replied replied);
    void askDefaultCollection(
        std::chrono::milliseconds limit, std::function<void(Result<QString>)> told);
    void prompt(const QString &path, std::chrono::milliseconds limit, Told told);
};

} // namespace mailrig
