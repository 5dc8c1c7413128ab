// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/oauthtexts.h"

#include <QWidget>

class QFormLayout;

namespace mailrig {

class FieldMark;

//! What an access token says of itself, in words, and what may be wrong with it.
class TokenFactsView : public QWidget {
    Q_OBJECT

public:
    //! The values are called `name`.account, `name`.expires …, the doubts `name`.doubts.
    explicit TokenFactsView(const QString &name, QWidget *parent = nullptr);
    void clear();
    void setFacts(const TokenFacts &facts, const texts::TokenPurpose &purpose);
    //! Why the token may be refused; empty if nothing speaks against it.
    [[nodiscard]] QString doubts() const;

private:
    QFormLayout *m_rows;
    FieldMark *m_doubts;
};

} // namespace mailrig
