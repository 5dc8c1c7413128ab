// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browsersigninview.h"

#include "ui/announce.h"
#include "ui/fieldmark.h"
#include "ui/namedbutton.h"
#include "ui/texts/errortexts.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mailrig {

BrowserSignInView::BrowserSignInView(QWidget *parent)
    : QWidget(parent)
    , m_first(new QLabel(this))
    , m_paste(new QLineEdit(this))
    , m_error(new FieldMark(this))
    , m_open(namedButton(QStringLiteral("signIn.open"), tr("&Open again"), this))
    , m_copy(namedButton(QStringLiteral("signIn.copy"), tr("&Copy link"), this))
    , m_take(namedButton(QStringLiteral("signIn.take"), tr("Co&ntinue"), this))
{
    m_first->setObjectName(QStringLiteral("signIn.first"));
    m_first->setTextFormat(Qt::PlainText);
    m_first->setWordWrap(true);
    m_paste->setObjectName(QStringLiteral("signIn.paste"));
    m_paste->setLayoutDirection(Qt::LeftToRight);
    m_paste->setAccessibleName(tr("Address the browser ended at"));
    m_paste->setPlaceholderText(QStringLiteral("http://127.0.0.1/?code=…"));
    m_error->setObjectName(QStringLiteral("signIn.pasteError"));
    auto *label = new QLabel(
        tr("If the browser ends at a page that it cannot show, copy that page’s &address and "
           "paste it here:"),
        this);
    label->setWordWrap(true);
    label->setBuddy(m_paste);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_first, 0, 0, 1, 3);
    grid->addWidget(m_open, 1, 0);
    grid->addWidget(m_copy, 1, 1);
    grid->addWidget(label, 2, 0, 1, 3);
    grid->addWidget(m_paste, 3, 0, 1, 2);
    grid->addWidget(m_take, 3, 2);
    grid->addWidget(m_error, 4, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT browserWanted(m_url); });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_url.toEncoded())); });
    connect(m_paste, &QLineEdit::textChanged, this, &BrowserSignInView::showPaste);
    const auto take = [this] {
        if (m_take->isEnabled()) {
            Q_EMIT pasted(m_paste->text().trimmed());
        }
    };
    connect(m_paste, &QLineEdit::returnPressed, this, take);
    connect(m_take, &QPushButton::clicked, this, take);
    setOpened(true);
    showPaste();
}

void BrowserSignInView::setState(const SignInState &state)
{
    m_url = state.authorizationUrl;
    m_open->setEnabled(!m_url.isEmpty());
    m_copy->setEnabled(!m_url.isEmpty());
    m_paste->setEnabled(!m_url.isEmpty());
}

void BrowserSignInView::setOpened(bool opened)
{
    m_first->setText(opened
            ? tr("Your browser was opened. Sign in there; Mailrig notices when you are done.")
            : tr("No browser could be opened. Copy the link, open it in a browser of this "
                 "computer, and sign in there."));
}

void BrowserSignInView::setJudgement(const Result<void> &taken)
{
    if (taken) {
        m_paste->clear(); // it held the code: a one-time secret
        m_error->clear();
        return;
    }
    const auto text = taken.error().code == Cause::Validation
        ? tr("That is not the address this sign-in ends at. Copy all of it, from “http” to the "
             "last letter.")
        : texts::error(taken.error());
    m_error->setMark(FieldMark::Kind::Error, text);
    m_paste->setAccessibleDescription(text);
    announce(m_error, text);
}

void BrowserSignInView::showPaste()
{
    m_take->setEnabled(!m_paste->text().trimmed().isEmpty());
    m_error->clear();
    m_paste->setAccessibleDescription({});
}

} // namespace mailrig
