// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testpanel.h"

#include "models/checkreportjson.h"
#include "ui/historyview.h"
#include "ui/stepview.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/reporthtml.h"
#include "ui/texts/reporttext.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/whotexts.h"
#include "ui/theme.h"
#include "ui/verdictview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>

namespace mailrig {

namespace {

QPushButton *button(const QString &name, const QString &picture, const QString &text, QWidget *in)
{
    auto *made = new QPushButton(icon(picture), text, in);
    made->setObjectName(name);
    return made;
}

QByteArray reportBytes(const CheckReport &report, const QString &path)
{
    if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        return QJsonDocument(toJson(report, texts::advice(report))).toJson();
    }
    if (path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive)) {
        return texts::reportHtml(report).toUtf8();
    }
    return texts::reportText(report).toUtf8();
}

} // namespace

TestPanel::TestPanel(QWidget *parent)
    : QWidget(parent)
    , m_tick(new QTimer(this))
    , m_test(button(QStringLiteral("test.start"), QStringLiteral("test"), tr("Test no&w"), this))
    , m_cancel(button(QStringLiteral("test.cancel"), QStringLiteral("cancel"), tr("&Cancel"), this))
    , m_copy(button(QStringLiteral("test.copy"), QStringLiteral("copy"), tr("Copy &report"), this))
    , m_save(button(QStringLiteral("test.save"), QStringLiteral("save"), tr("Sa&ve report…"), this))
    , m_past(button(QStringLiteral("test.past"), {}, tr("Histor&y"), this))
    , m_send(new QCheckBox(tr("Sen&d a test message to oneself"), this))
    , m_elapsed(new QLabel(this))
    , m_obstacle(new QLabel(this))
    , m_history(new HistoryView(this))
    , m_verdict(new VerdictView(this))
    , m_sides(new QWidget(this))
    , m_incoming([this] { return makeView(Side::Incoming); })
    , m_outgoing([this] { return makeView(Side::Outgoing); })
{
    setObjectName(QStringLiteral("testPanel"));
    layOut();
    m_tick->setInterval(100);
    connect(m_tick, &QTimer::timeout, this, &TestPanel::showElapsed);
    connect(m_test, &QPushButton::clicked, this, &TestPanel::testWanted);
    connect(m_cancel, &QPushButton::clicked, this, &TestPanel::cancelWanted);
    connect(m_copy, &QPushButton::clicked, this, &TestPanel::copyReport);
    connect(m_save, &QPushButton::clicked, this, &TestPanel::saveReport);
    connect(m_verdict, &VerdictView::repair, this, &TestPanel::repairWanted);
    connect(m_verdict, &VerdictView::signInWanted, this, &TestPanel::signInWanted);
    connect(m_verdict, &VerdictView::certificateWanted, this, &TestPanel::wantCertificate);
    clear(false);
}

StepView *TestPanel::makeView(Side side)
{
    auto *made = new StepView(side, m_sides);
    m_beside->addWidget(made, 1);
    connect(made, &StepView::failureActivated, this, [this, side] { wantCertificate(side); });
    return made;
}

void TestPanel::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_test);
    bar->addWidget(m_cancel);
    m_elapsed->setObjectName(QStringLiteral("test.elapsed"));
    m_elapsed->setTextFormat(Qt::PlainText);
    bar->addWidget(m_elapsed, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);

    m_send->setObjectName(QStringLiteral("test.send"));
    m_send->setToolTip(tr("Sends one message from the account to its own address, and waits until "
                          "it is in the inbox"));
    m_past->setCheckable(true);
    m_obstacle->setObjectName(QStringLiteral("test.obstacle"));
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->setWordWrap(true);
    m_obstacle->setVisible(false);
    auto *options = new QHBoxLayout;
    options->addWidget(m_send, 1);
    options->addWidget(m_past);
    m_history->setVisible(false);
    connect(m_past, &QPushButton::toggled, m_history, &QWidget::setVisible);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_history);
    column->addWidget(m_verdict);
    m_beside = new QHBoxLayout(m_sides);
    m_beside->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sides, 100);
    column->addStretch(1); // where there are no sides to show
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(fontMetrics().height()); // what is there can be scrolled to
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_obstacle);
    layout->addLayout(options);
    layout->addWidget(scroll, 1);
}

void TestPanel::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 75;
    m_beside->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        updateGeometry();
    }
}

QSize TestPanel::minimumSizeHint() const
{
    // Splitters ask for no height for a width, and what is wrapped would be cut.
    const auto hint = QWidget::minimumSizeHint();
    return {hint.width(), std::max(hint.height(), layout()->minimumHeightForWidth(width()))};
}

void TestPanel::clear(bool canTest)
{
    m_running = m_hasReport = false;
    m_canTest = canTest;
    m_tick->stop();
    m_report = {};
    m_verdict->clear();
    for (auto *each : {&m_incoming, &m_outgoing}) {
        each->ask([](StepView &shown) { shown.clear(); });
    }
    m_sides->setVisible(false);
    m_elapsed->setText(canTest ? tr("Not tested yet") : QString());
    showButtons();
}

void TestPanel::begin(const CheckReport &report)
{
    clear(true);
    m_report = report;
    m_running = true;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto *tried = std::as_const(m_report).side(side);
        auto &shown = view(side).made();
        shown.setVisible(tried);
        if (tried) {
            shown.begin(tr("%1: %2 at %3")
                            .arg(texts::side(side), texts::label(tried->protocol), tried->host),
                tried->planned);
        }
    }
    for (const auto &side : report.sides) {
        for (const auto &step : side.steps) {
            view(step.side).made().add(step);
        }
    }
    m_sides->setVisible(true);
    m_tick->start();
    showElapsed();
    showButtons();
}

void TestPanel::add(const CheckStep &step)
{
    m_report.add(step);
    view(step.side).made().add(step);
}

void TestPanel::finish(const CheckReport &report, const QList<Repair> &repairs, bool focus)
{
    m_report = report;
    m_running = false;
    m_hasReport = true;
    m_tick->stop();
    auto &incoming = m_incoming.made();
    auto &outgoing = m_outgoing.made();
    incoming.finish();
    outgoing.finish();
    m_elapsed->setText(
        tr("%1 s").arg(QLocale().toString(double(report.milliseconds) / 1000, 'f', 1)));
    // Before the buttons: a disabled Cancel would hand the focus on to whatever comes next.
    const bool isIncoming = incoming.hasFailure();
    incoming.showFailure(focus && isIncoming);
    outgoing.showFailure(focus && !isIncoming);
    showButtons();
    m_verdict->setReport(report, repairs);
}

void TestPanel::refuse(const Error &error)
{
    clear(true);
    m_elapsed->clear();
    m_verdict->setError(error);
}

void TestPanel::setObstacle(const QString &text)
{
    m_obstacle->setText(text);
    m_obstacle->setVisible(!text.isEmpty());
    showButtons();
}

void TestPanel::setHistory(const History &history, const std::optional<Error> &fault)
{
    const auto count = history.results.size();
    m_past->setText(count > 0 ? tr("Histor&y (%1)").arg(count) : tr("Histor&y"));
    m_past->setEnabled(count > 0 || fault);
    m_history->setHistory(history, fault);
    m_history->setVisible(m_past->isChecked() && m_past->isEnabled());
}

bool TestPanel::sendsTest() const
{
    return m_send->isChecked();
}

void TestPanel::showButtons()
{
    m_test->setEnabled(m_canTest && !m_running && m_obstacle->text().isEmpty());
    m_send->setEnabled(!m_running);
    m_cancel->setVisible(m_running);
    m_copy->setVisible(m_hasReport);
    m_save->setVisible(m_hasReport);
}

void TestPanel::showElapsed()
{
    const auto elapsed = m_report.started.msecsTo(QDateTime::currentDateTimeUtc());
    m_elapsed->setText(tr("Testing… %1 s").arg(QLocale().toString(double(elapsed) / 1000, 'f', 1)));
}

void TestPanel::wantCertificate(Side side)
{
    if (const auto question = identityQuestion(m_report, side)) {
        Q_EMIT certificateWanted(*question);
    }
}

void TestPanel::copyReport()
{
    QGuiApplication::clipboard()->setText(texts::reportText(m_report));
}

void TestPanel::saveReport()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), m_report.account,
        tr("Text (*.txt);;Web page (*.html);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &path) { Q_EMIT saveWanted(path, reportBytes(m_report, path)); });
    dialog->open();
}

LateWidget<StepView> &TestPanel::view(Side side)
{
    return side == Side::Incoming ? m_incoming : m_outgoing;
}

} // namespace mailrig
