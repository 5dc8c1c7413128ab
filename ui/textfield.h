// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace mailrig {

//! A few lines of free text; the tab key leaves it.
class TextField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);
    //! Leaves the cursor alone where nothing changes.
    void setValue(const QString &text);
    //! What was set, character by character, as long as nobody edited it.
    [[nodiscard]] QString value() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();

private:
    QString m_value;
};

} // namespace mailrig
