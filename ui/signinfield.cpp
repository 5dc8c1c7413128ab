// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinfield.h"

#include "ui/announce.h"
#include "ui/fieldmark.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/oauthtexts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mailrig {

SignInStanding SignInStanding::of(const Result<TokenFacts> &known)
{
    if (known) {
        return {.kind = Kind::In, .facts = *known};
    }
    // Nobody signed in yet: that is no fault.
    return known.error().code == Cause::OauthRequired
        ? SignInStanding{.kind = Kind::Out}
        : SignInStanding{.kind = Kind::Again, .error = known.error()};
}

SignInField::SignInField(QWidget *parent)
    : QWidget(parent)
    , m_in(new QPushButton(tr("Sign in…"), this))
    , m_out(new QPushButton(tr("Sign out"), this))
    , m_state(new FieldMark(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_in);
    row->addWidget(m_out);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_state);
    m_in->setAutoDefault(false);
    m_out->setAutoDefault(false);
    connect(m_in, &QPushButton::clicked, this, &SignInField::signInWanted);
    connect(m_out, &QPushButton::clicked, this, &SignInField::signOutWanted);
    setStanding({});
}

void SignInField::nameParts()
{
    m_out->setObjectName(m_in->objectName() + QStringLiteral(".out"));
    m_state->setObjectName(m_in->objectName() + QStringLiteral(".state"));
}

void SignInField::setStanding(const SignInStanding &standing)
{
    using enum SignInStanding::Kind;
    const auto now = QDateTime::currentDateTimeUtc();
    auto kind = FieldMark::Kind::Note;
    QString text;
    switch (standing.kind) {
    case Unknown:
        break;
    case Out:
        text = tr("Not signed in.");
        break;
    case In:
        text = texts::signedIn(standing.facts, now);
        break;
    case Again:
        kind = FieldMark::Kind::Warning;
        text = tr("Sign in again: %1").arg(texts::title(standing.error.value_or(Error{}).code));
        break;
    }
    m_in->setText(
        standing.kind == In || standing.kind == Again ? tr("Sign in again…") : tr("Sign in…"));
    m_out->setVisible(standing.kind == In || standing.kind == Again);
    m_state->setMark(kind, text);
    m_in->setAccessibleDescription(text);
    if (std::exchange(m_said, text) != text && isVisible()) {
        announce(m_state, text);
    }
}

} // namespace mailrig
