// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QLabel;

namespace mailrig {

//! A sentence below a field: what is wrong with it, or what was changed in it. Hidden when empty.
class FieldMark : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Error };

    explicit FieldMark(QWidget *parent = nullptr);
    void setMark(Kind kind, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(Kind kind);
    void align();
    Kind m_kind = Kind::Note;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace mailrig
