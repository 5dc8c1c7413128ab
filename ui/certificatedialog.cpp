// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatedialog.h"

#include "ui/certificatetree.h"
#include "ui/texts/identitytexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

namespace mailrig {

CertificateDialog::CertificateDialog(IdentityQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_of(label(QStringLiteral("certificate.of"), {}))
    , m_details(new QFormLayout)
    , m_chain(new CertificateTree(this))
{
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(tr("Certificate – %1, %2")
                       .arg(texts::visible(m_question.account, 100), texts::side(m_question.side)));
    setModal(false);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    addHeadline(column);
    addReasons(column);
    if (m_question.isKeyChange()) {
        addComparison(column);
    }
    addDetails(column);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("certificate.page"));
    scroll->setAccessibleName(tr("What is known of the server"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    addButtons(layout);
    connect(m_chain, &CertificateTree::chosen, this, &CertificateDialog::showDetails);
    m_chain->setCertificates(m_question.tls);
    // Read aloud when the window opens: the reasons are what the choice is about.
    setAccessibleDescription(
        texts::headline(m_question) + u' ' + texts::reasons(m_question).join(u' '));
    const auto line = fontMetrics().height();
    resize(line * 44, line * 48);
}

QLabel *CertificateDialog::label(const QString &name, const QString &text)
{
    auto *made = new QLabel(text, this);
    made->setObjectName(name);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

void CertificateDialog::addHeadline(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *sign = new QLabel(this);
    const auto side = style()->pixelMetric(QStyle::PM_LargeIconSize);
    sign->setPixmap(icon(QStringLiteral("warning"), Tone::Warning)
                        .pixmap(QSize(side, side), devicePixelRatioF()));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    auto *headline = label(QStringLiteral("certificate.headline"), texts::headline(m_question));
    auto bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    words->addWidget(headline);
    words->addWidget(
        label(QStringLiteral("certificate.explanation"), texts::explanation(m_question)));
    row->addLayout(words, 1);
    column->addLayout(row);
}

void CertificateDialog::addReasons(QVBoxLayout *column)
{
    auto *box = new QGroupBox(tr("What speaks against it"), this);
    auto *lines = new QVBoxLayout(box);
    int i = 0;
    for (const auto &reason : texts::reasons(m_question)) {
        lines->addWidget(
            label(QStringLiteral("certificate.reason.%1").arg(i++), QStringLiteral("• ") + reason));
    }
    column->addWidget(box);
}

void CertificateDialog::addComparison(QVBoxLayout *column)
{
    auto *box = new QGroupBox(tr("The keys (SHA-256 of the public key)"), this);
    auto *beside = new QHBoxLayout(box);
    const auto add = [&](const QString &name, const QString &title, const QByteArray &key) {
        auto *half = new QVBoxLayout;
        half->addWidget(label(name + QStringLiteral(".title"), title));
        auto *digits = label(name, texts::fingerprint(key, 8));
        digits->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        digits->setWordWrap(false);
        digits->setLayoutDirection(Qt::LeftToRight);
        half->addWidget(digits);
        half->addStretch(1);
        beside->addLayout(half, 1);
    };
    add(QStringLiteral("certificate.old"), tr("Trusted until now:"), m_question.check.spkiSha256);
    add(QStringLiteral("certificate.new"), tr("Shown now:"), m_question.key());
    column->addWidget(box);
}

void CertificateDialog::addDetails(QVBoxLayout *column)
{
    auto *box = new QGroupBox(tr("The certificate"), this);
    auto *inside = new QVBoxLayout(box);
    inside->addWidget(m_of);
    m_details->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_details->setRowWrapPolicy(QFormLayout::WrapLongRows);
    inside->addLayout(m_details);
    column->addWidget(box);
    m_chain->setObjectName(QStringLiteral("certificate.chain"));
    column->addWidget(m_chain, 1);
}

QPushButton *CertificateDialog::button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QStringLiteral("certificate.") + name);
    return made;
}

void CertificateDialog::addButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *copy = button(QStringLiteral("copy"), tr("&Copy details"));
    auto *none = button(QStringLiteral("dontConnect"), tr("&Don’t connect"));
    auto *session = button(QStringLiteral("session"), tr("This &session"));
    auto *always = button(QStringLiteral("always"), tr("&Always trust this server’s key"));
    session->setToolTip(tr("Accepts this key for this server until Mailrig is closed"));
    always->setToolTip(tr("The account trusts this key alone from now on; can be undone"));
    row->addWidget(copy);
    row->addStretch(1);
    for (auto *each : {none, session, always}) {
        row->addWidget(each);
    }
    column->addLayout(row);
    none->setDefault(true);
    none->setFocus();
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(texts::certificateReport(m_question)); });
    connect(none, &QPushButton::clicked, this, &QDialog::reject);
    connect(session, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT sessionChosen();
    });
    connect(always, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT alwaysChosen();
    });
}

void CertificateDialog::showDetails(const CertificateFacts &facts)
{
    while (m_details->rowCount() > 0) {
        m_details->removeRow(0);
    }
    const bool isLeaf = facts == m_question.tls.certificates.first();
    m_of->setText(isLeaf ? tr("The server’s own certificate:")
                         : tr("Of the chain: %1").arg(texts::shortName(facts)));
    int i = 0;
    for (const auto &each : texts::details(facts)) {
        auto *value = label(QStringLiteral("certificate.detail.%1").arg(i++), each.text);
        for (const auto &digest : {facts.sha256, facts.spkiSha256}) {
            if (!digest.isEmpty() && each.text == texts::fingerprint(digest)) {
                value->setText(texts::fingerprint(digest, 16));
            }
        }
        if (value->text() != each.text) {
            value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
            value->setLayoutDirection(Qt::LeftToRight);
        }
        m_details->addRow(tr("%1:", "label of a fact").arg(each.label), value);
    }
}

} // namespace mailrig
