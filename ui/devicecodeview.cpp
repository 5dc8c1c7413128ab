// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devicecodeview.h"

#include "ui/browserlink.h"
#include "ui/namedbutton.h"
#include "ui/qrcodeview.h"
#include "ui/texts/oauthtexts.h"
#include "ui/texts/visible.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace mailrig {

namespace {

QLabel *sentence(const QString &name, const QString &text, QWidget *in)
{
    auto *made = new QLabel(text, in);
    made->setObjectName(QStringLiteral("signIn.") + name);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

} // namespace

DeviceCodeView::DeviceCodeView(QWidget *parent)
    : QWidget(parent)
    , m_link(new BrowserLink(this))
    , m_code(new QLineEdit(this))
    , m_qr(new QrCodeView(this))
    , m_scan(sentence(QStringLiteral("scan"), tr("Or point the camera of a telephone here."), this))
    , m_open(namedButton(QStringLiteral("signIn.open"), tr("&Open browser"), this))
    , m_copy(namedButton(QStringLiteral("signIn.copy"), tr("Cop&y code"), this))
{
    m_link->setObjectName(QStringLiteral("signIn.address"));
    m_qr->setObjectName(QStringLiteral("signIn.qr"));
    m_code->setObjectName(QStringLiteral("signIn.code"));
    m_code->setReadOnly(true);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setLayoutDirection(Qt::LeftToRight);
    auto large = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    large.setPointSizeF(font().pointSizeF() * 2.2);
    large.setBold(true);
    m_code->setFont(large);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *second = sentence(QStringLiteral("second"),
        tr("2. Enter this &code there, sign in, and compare the code that is shown."), this);
    second->setBuddy(m_code);
    grid->addWidget(sentence(QStringLiteral("first"),
                        tr("1. Open this address, here or on any other device:"), this),
        0, 0, 1, 2);
    grid->addWidget(m_link, 1, 0, 1, 2);
    grid->addWidget(second, 2, 0, 1, 2);
    grid->addWidget(m_code, 3, 0, 1, 2);
    grid->addWidget(m_open, 4, 0);
    grid->addWidget(m_copy, 4, 1);
    grid->addWidget(m_qr, 0, 2, 5, 1, Qt::AlignHCenter | Qt::AlignTop);
    grid->addWidget(m_scan, 5, 0, 1, 3, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_scan->setWordWrap(false);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT browserWanted(m_target); });
    connect(m_link, &BrowserLink::followed, this, &DeviceCodeView::browserWanted);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
}

void DeviceCodeView::setState(const SignInState &state)
{
    const bool isComplete
        = state.completeVerificationUrl.isValid() && !state.completeVerificationUrl.isEmpty();
    m_target = isComplete ? state.completeVerificationUrl : state.verificationUrl;
    m_link->setUrl(state.verificationUrl);
    m_qr->setText(QString::fromLatin1(m_target.toEncoded()));
    m_scan->setVisible(!m_qr->isHidden());
    showCode(texts::visible(state.userCode, 64));
}

void DeviceCodeView::showCode(const QString &code)
{
    if (code == m_code->text()) {
        return; // a selection stays
    }
    m_code->setText(code);
    m_code->setAccessibleName(tr("Code: %1").arg(texts::spelled(code)));
    const auto width = m_code->fontMetrics().horizontalAdvance(code);
    m_code->setMinimumWidth(width + 2 * m_code->fontMetrics().averageCharWidth());
    m_code->selectAll();
}

} // namespace mailrig
