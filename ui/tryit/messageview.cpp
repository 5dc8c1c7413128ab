// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/messageview.h"

#include "models/messages/attachmentname.h"
#include "models/messages/messagejson.h"
#include "ui/namedbutton.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/visible.h"
#include "ui/tryit/attachmentlist.h"
#include "ui/tryit/longwords.h"
#include "ui/tryit/safehtmlview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

namespace {

constexpr qsizetype mostShown = 500'000; // characters; more is a file to be saved, not read

QString shown(const QString &text)
{
    return text.size() <= mostShown
        ? texts::visibleLines(text)
        : texts::visibleLines(text.first(mostShown)) + QStringLiteral("\n…");
}

} // namespace

MessageView::MessageView(const Services &services, QWidget *parent)
    : QTabWidget(parent)
    , m_services(services)
    , m_text(addText(QStringLiteral("tryIt.text"), tr("Text"), false))
    , m_html(new SafeHtmlView(QStringLiteral("tryIt.html"), this))
    , m_blocked(new QLabel(this))
    , m_attachments(new AttachmentList(services, this))
{
    setObjectName(QStringLiteral("tryIt.message"));
    setUsesScrollButtons(true);
    auto *html = new QWidget(this);
    auto *column = new QVBoxLayout(html);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_blocked->setObjectName(QStringLiteral("tryIt.blocked"));
    m_blocked->setTextFormat(Qt::PlainText);
    m_blocked->setWordWrap(true);
    column->addWidget(m_blocked);
    column->addWidget(m_html, 1);
    addTab(html, tr("HTML"));
    m_headers = addText(QStringLiteral("tryIt.headers"), tr("Headers"), false);
    addTab(m_attachments, tr("Files"));
    m_source = addText(QStringLiteral("tryIt.source"), tr("Source"), true);
    m_properties = addText(QStringLiteral("tryIt.properties"), tr("Properties"), true);
    auto *save = namedButton(QStringLiteral("tryIt.saveSource"), tr("Save the source…"), this);
    auto *copy = namedButton(QStringLiteral("tryIt.copyProperties"), tr("Co&py"), this);
    addButtons(SourceTab, {save});
    addButtons(PropertiesTab, {copy});
    connect(save, &QPushButton::clicked, this, &MessageView::saveSource);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_properties->toPlainText()); });
    connect(m_html, &QTextBrowser::anchorClicked, this, &MessageView::linkChosen);
    connect(m_attachments, &AttachmentList::saved, this, &MessageView::saved);
    connect(m_attachments, &AttachmentList::failed, this, &MessageView::failed);
    clear({});
}

QPlainTextEdit *MessageView::addText(const QString &name, const QString &title, bool isFixed)
{
    auto *page = new QWidget(this);
    auto *text = new QPlainTextEdit(page);
    text->setObjectName(name);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setUndoRedoEnabled(false);
    if (isFixed) {
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
    }
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text, 1);
    addTab(page, title);
    return text;
}

void MessageView::addButtons(Tab tab, const QList<QWidget *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (auto *each : buttons) {
        row->addWidget(each);
    }
    static_cast<QVBoxLayout *>(widget(tab)->layout())->addLayout(row);
}

void MessageView::setMessage(const ReceivedMessage &message)
{
    m_content = message.content;
    auto text = withBreaks(shown(m_content.text));
    if (m_content.isBroken) {
        text.prepend(tr("(This message is not made as it claims to be; its source shows it as it "
                        "is.)")
            + QStringLiteral("\n\n"));
    }
    m_text->setPlainText(text);
    m_html->setContent(m_content);
    QStringList notes;
    if (m_html->blocked() > 0) {
        notes << tr("%n thing(s) that would have been loaded from elsewhere are left out.", nullptr,
            m_html->blocked());
    }
    if (m_html->isSimplified()) {
        notes << tr("Its tables are too many or too deep, and are shown as lines.");
    }
    m_blocked->setText(notes.join(u' '));
    m_blocked->setVisible(!notes.isEmpty());
    QStringList headers;
    for (const auto &each : m_content.headers) {
        headers << texts::visible(each.name, 200) + QStringLiteral(": ")
                + texts::visible(each.value, 20'000);
    }
    m_headers->setPlainText(withBreaks(headers.join(u'\n')));
    m_attachments->setAttachments(m_content.attachments);
    m_source->setPlainText(withLineEnds(shown(
        QString::fromUtf8(m_content.raw.first(std::min(m_content.raw.size(), mostShown + 1))))));
    m_properties->setPlainText(
        QString::fromUtf8(QJsonDocument(trackedProperties(message.summary)).toJson()).trimmed());
    for (int i = 0; i < count(); ++i) {
        setTabEnabled(i, true);
    }
    setTabEnabled(HtmlTab, !m_content.html.isEmpty());
    const auto files = int(m_content.attachments.size());
    setTabText(FilesTab, files > 0 ? tr("Files (%1)").arg(files) : tr("Files"));
    setTabEnabled(FilesTab, files > 0);
    m_hasMessage = true;
    const bool isHtmlOnly = m_content.text.isEmpty() && !m_content.html.isEmpty();
    setCurrentIndex(m_before != TextTab && isTabEnabled(m_before) ? m_before
            : isHtmlOnly                                          ? HtmlTab
                                                                  : TextTab);
}

void MessageView::clear(const QString &sentence)
{
    if (std::exchange(m_hasMessage, false)) {
        m_before = currentIndex(); // the next message is looked at in the same way
    }
    m_content = {};
    m_text->setPlainText(sentence);
    m_html->setContent({});
    m_headers->clear();
    m_source->clear();
    m_properties->clear();
    m_attachments->setAttachments({});
    setTabText(FilesTab, tr("Files"));
    for (int i = 0; i < count(); ++i) {
        setTabEnabled(i, i == TextTab);
    }
    setCurrentIndex(TextTab);
}

void MessageView::saveSource()
{
    auto *dialog = new QFileDialog(this, tr("Save the source"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(attachmentName(tr("message") + QStringLiteral(".eml")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        offThread(
            this,
            [write = m_services.writeFile, path, raw = m_content.raw] { return write(path, raw); },
            [this, path](const Result<void> &done) {
                if (done) {
                    Q_EMIT saved({path});
                } else {
                    Q_EMIT failed(done.error());
                }
            });
    });
    dialog->open();
}

} // namespace mailrig
