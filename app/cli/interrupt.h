// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mailrig::cli {

//! Ctrl-C (SIGINT) and SIGTERM as a Qt signal. The first asks the program to stop, the second
//! ends it. One object a process.
class Interrupt : public QObject {
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;
    [[nodiscard]] bool isRaised() const;

Q_SIGNALS:
    void raised();
};

} // namespace mailrig::cli
