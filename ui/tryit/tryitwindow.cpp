// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/tryitwindow.h"

#include "ui/texts/visible.h"
#include "ui/tryit/readpage.h"
#include "ui/tryit/rightspage.h"
#include "ui/tryit/sendpage.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mailrig {

TryItWindow::TryItWindow(const Services &services, const Workspace &workspace,
    const SessionTrust &trust, const Account &account, QWidget *parent)
    : GrowingDialog(parent)
    , m_bar(new MessageBar(this))
    , m_trouble(new TroubleView(this))
    , m_desk(new MailDesk(services, workspace, trust, account, this))
    , m_parts{services, *m_desk, *m_trouble, *m_bar}
    , m_tabs(new QTabWidget(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("tryItWindow"));
    setWindowTitle(tr("Try “%1”").arg(texts::visible(account.name, 80)));
    setWindowFlags(Qt::Window);
    m_bar->setObjectName(QStringLiteral("tryIt.bar"));
    m_tabs->setObjectName(QStringLiteral("tryIt.tabs"));
    m_state->setObjectName(QStringLiteral("tryIt.state"));
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(QStringLiteral("tryIt.progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("tryIt.cancel"));
    m_close->setObjectName(QStringLiteral("tryIt.close"));
    m_cancel->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    layOut();
    connect(m_cancel, &QPushButton::clicked, m_desk, &MailDesk::cancel);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_desk, &MailDesk::busyChanged, this, &TryItWindow::showBusy);
    connect(m_desk, &MailDesk::progressed, this, &TryItWindow::showProgress);
    // Settings and secrets may have been mended meanwhile.
    connect(m_trouble, &TroubleView::againWanted, this, [this] {
        if (!m_desk->isBusy()) {
            m_desk->renew();
        }
    });
    connect(m_trouble, &TroubleView::signInWanted, this,
        [this](Side side) { Q_EMIT signInWanted(this->account(), side); });
    connect(m_trouble, &TroubleView::certificateWanted, this,
        [this](Side side) { Q_EMIT certificateWanted(this->account(), side); });
    showBusy();
}

void TryItWindow::layOut()
{
    m_tabs->addTab(page(Side::Incoming), tr("Rea&d"));
    m_tabs->addTab(page(Side::Outgoing), tr("&Send"));
    auto *rights = new RightsPage(m_parts, this);
    rights->setEnabled(m_read || m_send);
    m_tabs->addTab(rights, tr("Ri&ghts"));
    for (auto *each : {m_cancel, m_close}) {
        each->setAutoDefault(false);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_trouble);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(row);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 38);
}

QWidget *TryItWindow::page(Side side)
{
    const auto &account = m_desk->account();
    const auto protocol
        = side == Side::Incoming ? account.incoming.protocol : account.outgoing.protocol;
    switch (protocol) {
    case Protocol::Imap:
    case Protocol::Pop3:
        return m_read = new ReadPage(m_parts, this);
    case Protocol::Smtp:
        return m_send = new SendPage(m_parts, this);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    auto *label = new QLabel(texts::mailObstacle(account, side), this);
    label->setObjectName(side == Side::Incoming ? QStringLiteral("tryIt.noReading")
                                                : QStringLiteral("tryIt.noSending"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMargin(fontMetrics().height());
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

void TryItWindow::tryAgain()
{
    if (auto *again = findChild<QPushButton *>(QStringLiteral("tryIt.again"));
        again && again->isVisible()) {
        again->click();
    }
}

void TryItWindow::showBusy()
{
    const bool isBusy = m_desk->isBusy();
    m_cancel->setEnabled(isBusy);
    m_state->setText(isBusy ? tr("Asking the server…") : QString());
    if (!isBusy) {
        m_progress->setVisible(false);
    }
}

void TryItWindow::showProgress(int done, int all)
{
    m_progress->setVisible(true);
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    const QLocale locale;
    m_state->setText(tr("%1 of %2 KiB").arg(locale.toString(done), locale.toString(all)));
}

bool TryItWindow::mayClose()
{
    const bool isSending = m_desk->isBusy(MailDesk::Task::Send);
    if (m_discards || (!isSending && (!m_send || !m_send->hasDraft()))) {
        return true;
    }
    m_bar->say(FieldMark::Kind::Warning,
        isSending ? tr("A message is being sent. Closing stops that, and it may arrive all the "
                       "same.")
                  : tr("What you have written was not sent."),
        {{.name = QStringLiteral("tryIt.discard"),
            .text = isSending ? tr("Stop sending and close") : tr("Discard it"),
            .chosen = [this] {
                m_discards = true;
                close();
            }}});
    return false;
}

void TryItWindow::reject()
{
    if (m_desk->isBusy()) {
        m_desk->cancel();
    } else {
        close();
    }
}

//! Enter belongs to what has the focus; a dialog would click some button somewhere.
void TryItWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        GrowingDialog::keyPressEvent(event);
    } else if (auto *button = qobject_cast<QPushButton *>(focusWidget())) {
        button->click();
    }
}

void TryItWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_desk->renew(); // nothing goes on for a window that is gone
    event->accept();
}

} // namespace mailrig
