// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QString keyOf(const QSplitter *splitter)
{
    return QStringLiteral("window/") + splitter->objectName();
}

} // namespace

QWidget *emptyPage(QAction *find, QAction *add, QWidget *parent)
{
    auto *page = new QWidget(parent);
    page->setObjectName(QStringLiteral("emptyPage"));
    auto *layout = new QVBoxLayout(page);
    auto *sentence
        = new QLabel(QCoreApplication::translate("mailrig::MainWindow",
                         "Add a mail account, and Mailrig tests it against its servers."),
            page);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    auto large = sentence->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    sentence->setFont(large);
    auto *button = new QPushButton(find->icon(), find->text(), page);
    button->setObjectName(QStringLiteral("emptyPage.assistant"));
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, find, &QAction::trigger);
    auto *byHand = new QPushButton(add->text(), page);
    byHand->setObjectName(QStringLiteral("emptyPage.add"));
    byHand->setFlat(true);
    QObject::connect(byHand, &QPushButton::clicked, add, &QAction::trigger);
    layout->addStretch(2);
    layout->addWidget(sentence);
    layout->addSpacing(button->sizeHint().height() / 2);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addWidget(byHand, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void restoreWindow(
    QMainWindow &window, const QSettings *settings, const QList<QSplitter *> &splitters)
{
    window.resize(900, 640);
    for (auto *splitter : splitters) {
        const bool isAcross = splitter->orientation() == Qt::Horizontal;
        splitter->setSizes(isAcross ? QList{230, 670} : QList{10000, 1});
    }
    if (!settings) {
        return;
    }
    window.restoreGeometry(settings->value(QStringLiteral("window/geometry")).toByteArray());
    for (auto *splitter : splitters) {
        splitter->restoreState(settings->value(keyOf(splitter)).toByteArray());
    }
}

void saveWindow(const QMainWindow &window, QSettings *settings, const QList<QSplitter *> &splitters)
{
    if (!settings) {
        return;
    }
    settings->setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    for (const auto *splitter : splitters) {
        settings->setValue(keyOf(splitter), splitter->saveState());
    }
}

void growPanel(QSplitter *splitter)
{
    const auto sizes = splitter->sizes();
    const auto whole = sizes.value(0) + sizes.value(1);
    if (sizes.value(1) < whole * 9 / 20) {
        splitter->setSizes({whole / 2, whole - whole / 2});
    }
}

} // namespace mailrig
