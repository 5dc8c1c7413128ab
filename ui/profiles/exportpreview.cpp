// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/exportpreview.h"

#include "ui/enumcombobox.h"
#include "ui/qrcodeview.h"
#include "ui/texts/visible.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

namespace {

constexpr int mostShown = 64 * 1024; // more is a file to be saved, not read

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_file(new EnumComboBox(this))
    , m_title(new QLabel(tr("&File:"), this))
    , m_hint(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_code(new QrCodeView(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
{
    m_file->setObjectName(QStringLiteral("export.file"));
    m_file->setAccessibleName(tr("File"));
    m_title->setBuddy(m_file);
    m_hint->setObjectName(QStringLiteral("export.previewHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("export.text"));
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabStopDistance(m_text->fontMetrics().averageCharWidth() * 4);
    m_text->setMinimumHeight(fontMetrics().height() * 4);
    m_code->setObjectName(QStringLiteral("export.code"));
    m_copy->setObjectName(QStringLiteral("export.copy"));
    m_copy->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_file, 1);
    row->addWidget(m_copy);
    auto *both = new QHBoxLayout;
    both->addWidget(m_text, 3);
    both->addWidget(m_code, 2);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addLayout(both, 1);
    layout->addWidget(m_hint);
    connect(m_file, &EnumComboBox::edited, this, &ExportPreview::showFile);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const auto &file = m_files.at(m_file->value<int>());
        QGuiApplication::clipboard()->setText(QString::fromUtf8(file.bytes));
    });
    setFault({});
}

void ExportPreview::setFiles(const QList<ProfileFile> &files, bool isCode)
{
    const auto before = m_file->currentText();
    m_files = files;
    m_isCode = isCode;
    m_file->clear();
    for (int i = 0; i < files.size(); ++i) {
        m_file->add(i, texts::visible(files.at(i).name, 100));
    }
    m_file->setCurrentIndex(std::max(0, m_file->findText(before)));
    showFile();
}

void ExportPreview::setFault(const QString &text)
{
    m_files.clear();
    m_file->clear();
    showFile();
    m_text->setPlainText(text);
}

void ExportPreview::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void ExportPreview::showFile()
{
    const bool isThere = !m_files.isEmpty();
    m_file->setEnabled(isThere);
    m_copy->setEnabled(isThere);
    m_code->setText({});
    if (!isThere) {
        return;
    }
    const auto text = QString::fromUtf8(m_files.at(m_file->value<int>()).bytes);
    m_text->setPlainText(text.size() > mostShown
            ? text.left(mostShown) + u'\n' + tr("(and more, which Copy and Save hold)")
            : text);
    m_code->setText(m_isCode ? text : QString());
}

} // namespace mailrig
