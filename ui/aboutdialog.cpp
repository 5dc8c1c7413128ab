// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aboutdialog.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace mailrig {

AboutDialog::AboutDialog(const QStringList &libraries, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Mailrig"));
    setModal(false);
    auto *layout = new QVBoxLayout(this);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(QStringLiteral("mailrig")).pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);
    const auto add = [&](const QString &name, const QString &text) {
        auto *label = new QLabel(text, this);
        label->setObjectName(QStringLiteral("about.") + name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
        return label;
    };
    const auto version = tr("Mailrig %1").arg(QStringLiteral(MAILRIG_VERSION));
    auto *title = add(QStringLiteral("version"), version);
    auto large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    title->setFont(large);
    add(QStringLiteral("purpose"),
        tr("Sets up mail accounts and proves them against their servers."));
    const auto runsOn = QStringList{QStringLiteral("Qt ") + QString::fromLatin1(qVersion())}
        + libraries + QStringList{QSysInfo::prettyProductName()};
    add(QStringLiteral("libraries"), tr("Runs on %1.").arg(runsOn.join(QStringLiteral(", "))));
    add(QStringLiteral("licence"),
        tr("Free software under the GNU General Public License, version 3 or later. It comes with "
           "no warranty."));
    layout->addStretch(1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = box->addButton(tr("&Copy version"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("about.copy"));
    auto *closing = box->button(QDialogButtonBox::Close);
    closing->setObjectName(QStringLiteral("about.close"));
    closing->setDefault(true);
    layout->addWidget(box);
    connect(copy, &QPushButton::clicked, this, [version, runsOn] {
        QGuiApplication::clipboard()->setText(version + u'\n' + runsOn.join(u'\n') + u'\n');
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    closing->setFocus();
    resize(fontMetrics().height() * 24, sizeHint().height());
}

} // namespace mailrig
