// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QMimeData;

namespace mailrig {

class PasswordEdit;

//! Copies what nobody else may see: marked so that password managers and clipboard histories leave
//! it alone, and taken back after a while and at the end of the program, unless something else was
//! copied since. Watches the whole program for copies out of password fields that show their text.
class SecretClipboard : public QObject {
    Q_OBJECT

public:
    //! `lifetime` is asked at each copy.
    explicit SecretClipboard(
        std::function<std::chrono::milliseconds()> lifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;
    void copy(const Secret &secret);
    //! Takes back what was copied, now.
    void clear();

Q_SIGNALS:
    void copied(int seconds);
    void cleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copySelection(PasswordEdit &field, bool cut);
    void showMenu(PasswordEdit &field, const QPoint &at);
    void withdrawSelection();
    [[nodiscard]] bool isOurs() const;
    std::function<std::chrono::milliseconds()> m_lifetime;
    QTimer m_end;
    QByteArray m_mark; //!< by which a copy is known again: not made of the secret
};

} // namespace mailrig
