// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fieldmark.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace mailrig {

//! What a person should know or decide, in a bar that blocks nothing.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    struct Choice {
        QString name = {}; //!< the button's object name
        QString text = {};
        std::function<void()> chosen = {};
    };

    explicit MessageBar(QWidget *parent = nullptr);
    //! Replaces what stood there. A chosen button closes the bar before it acts.
    void say(FieldMark::Kind kind, const QString &text, const QList<Choice> &choices = {});
    [[nodiscard]] QString text() const;

private:
    FieldMark *m_mark;
    QHBoxLayout *m_choices;
};

} // namespace mailrig
