// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mailrig {

//! What this program is, which version runs on which libraries, and under which licence.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    //! `libraries`: names and versions as they run, besides Qt.
    explicit AboutDialog(const QStringList &libraries, QWidget *parent = nullptr);
};

} // namespace mailrig
