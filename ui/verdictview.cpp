// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictview.h"

#include "models/diagnosis.h"
#include "models/identityquestion.h"
#include "ui/announce.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/repairtexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace mailrig {

VerdictView::VerdictView(QWidget *parent, const QString &name)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_repairs(new QWidget(this))
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    m_title = addLine(name + QStringLiteral(".title"));
    auto bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_who = addLine(name + QStringLiteral(".who"));
    m_advice = addLine(name + QStringLiteral(".advice"));
    layout->addWidget(m_repairs, layout->rowCount(), 1);
    auto *repairs = new QGridLayout(m_repairs);
    repairs->setContentsMargins(0, 0, 0, 0);
    m_words = addLine(name + QStringLiteral(".words"));
    clear();
}

QLabel *VerdictView::addLine(const QString &name)
{
    auto *line = new QLabel(this);
    line->setObjectName(name);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = static_cast<QGridLayout *>(layout());
    const bool isFirst = name.endsWith(QStringLiteral("title"));
    grid->addWidget(line, isFirst ? 0 : grid->rowCount(), 1);
    return line;
}

void VerdictView::clear()
{
    setVisible(false);
    qDeleteAll(m_repairs->findChildren<QPushButton *>());
    m_repairs->setVisible(false);
}

void VerdictView::setReport(const CheckReport &report, const QList<Repair> &repairs)
{
    clear();
    const auto situation = texts::situation(report);
    const auto error = report.error();
    switch (report.verdict()) {
    case Verdict::Ok:
        show(texts::verdict(report), {}, {}, {}, mailrig::icon(QStringLiteral("ok"), Tone::Good));
        return;
    case Verdict::Cancelled:
        show(texts::verdict(report), {}, {}, {},
            mailrig::icon(QStringLiteral("skipped"), Tone::Muted));
        return;
    case Verdict::Failed:
        break;
    }
    auto *grid = static_cast<QGridLayout *>(m_repairs->layout());
    int i = 0;
    auto before = offerCertificates(report);
    before += offerSignIns(report, before);
    for (const auto &each : repairs) {
        auto text = texts::repair(each);
        auto *button = new QPushButton(text.replace(u'&', QStringLiteral("&&")), m_repairs);
        button->setObjectName(QStringLiteral("test.repair.%1").arg(i));
        button->setToolTip(tr("Changes the settings on screen; can be undone"));
        connect(button, &QPushButton::clicked, this, [this, each] { Q_EMIT repair(each); });
        grid->addWidget(button, before + i, 0, Qt::AlignLeft);
        ++i;
    }
    grid->setColumnStretch(1, 1);
    m_repairs->setVisible(before + i > 0);
    const auto cause = situation ? situation->cause : Cause::Unknown;
    const auto words = error && !error->detail.isEmpty()
        ? tr("The server said: %1").arg(texts::visible(error->detail))
        : QString();
    show(situation ? texts::title(*situation) : texts::title(cause), texts::who(whoActs(cause)),
        situation ? texts::advice(*situation) : QString(), words,
        mailrig::icon(QStringLiteral("failed"), Tone::Bad));
}

int VerdictView::offerCertificates(const CheckReport &report)
{
    QList<Side> sides;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        if (identityQuestion(report, side)) {
            sides << side;
        }
    }
    auto *grid = static_cast<QGridLayout *>(m_repairs->layout());
    for (int i = 0; i < sides.size(); ++i) {
        const auto side = sides.at(i);
        const auto text = sides.size() == 1 ? tr("&Look at the certificate…")
            : side == Side::Incoming        ? tr("&Look at the incoming server’s certificate…")
                                            : tr("Look at the outgoing server’s certifi&cate…");
        auto *button = new QPushButton(text, m_repairs);
        button->setObjectName(QStringLiteral("test.certificate.") + name(side));
        connect(
            button, &QPushButton::clicked, this, [this, side] { Q_EMIT certificateWanted(side); });
        grid->addWidget(button, i, 0, Qt::AlignLeft);
    }
    return int(sides.size());
}

int VerdictView::offerSignIns(const CheckReport &report, int before)
{
    QList<Side> sides;
    for (const auto &side : report.sides) {
        const auto *failed = side.firstFailure();
        const auto cause = failed && failed->error ? failed->error->code : Cause::Unknown;
        // A mail server that wants OAuth instead of a password is another matter: a repair.
        const bool helps = cause == Cause::GrantExpired
            || (failed && failed->kind == StepKind::Token
                && (cause == Cause::OauthRequired || cause == Cause::SignInDenied));
        if (helps) {
            sides << side.side;
        }
    }
    auto *grid = static_cast<QGridLayout *>(m_repairs->layout());
    int i = before;
    for (const auto side : sides) {
        const auto text = sides.size() == 1 ? tr("S&ign in…")
            : side == Side::Incoming        ? tr("S&ign in for incoming mail…")
                                            : tr("Si&gn in for outgoing mail…");
        auto *button = new QPushButton(text, m_repairs);
        button->setObjectName(QStringLiteral("test.signIn.") + name(side));
        connect(button, &QPushButton::clicked, this, [this, side] { Q_EMIT signInWanted(side); });
        grid->addWidget(button, i / 2, i % 2, Qt::AlignLeft);
        ++i;
    }
    return int(sides.size());
}

void VerdictView::setError(const Error &error)
{
    clear();
    // A field's path means nothing to a person: the field itself is marked.
    const bool isField = error.code == Cause::Validation || error.code == Cause::SecretMissing;
    show(texts::title(error.code), texts::who(whoActs(error.code)), texts::advice(error.code),
        isField ? QString() : texts::visible(error.detail),
        mailrig::icon(QStringLiteral("failed"), Tone::Bad));
}

void VerdictView::setWords(const QString &title, const QString &advice, bool good)
{
    clear();
    show(title, {}, advice, {},
        good ? mailrig::icon(QStringLiteral("ok"), Tone::Good)
             : mailrig::icon(QStringLiteral("failed"), Tone::Bad));
}

void VerdictView::setFailure(
    const QString &title, const QString &who, const QString &advice, const QString &words)
{
    clear();
    show(title, who, advice, words, mailrig::icon(QStringLiteral("failed"), Tone::Bad));
}

void VerdictView::show(const QString &title, const QString &who, const QString &advice,
    const QString &words, const QIcon &icon)
{
    m_sign = icon;
    showSign();
    const std::pair<QLabel *, QString> lines[]
        = {{m_title, title}, {m_who, who}, {m_advice, advice}, {m_words, words}};
    for (const auto &[label, text] : lines) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    setVisible(true);
    announce(this, QStringList{title, who, advice}.join(u' ').simplified());
}

void VerdictView::showSign()
{
    const auto side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(m_sign.pixmap(QSize(side, side), devicePixelRatioF()));
}

void VerdictView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        showSign(); // drawn in the colours of the other theme
    }
    QWidget::changeEvent(event);
}

} // namespace mailrig
