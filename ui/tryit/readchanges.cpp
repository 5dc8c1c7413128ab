// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"
#include "ui/tryit/folderchooser.h"
#include "ui/tryit/foldertree.h"
#include "ui/tryit/messagelist.h"
#include "ui/tryit/readpage.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace mailrig {

namespace {

constexpr qsizetype mostNamed = 8; // messages that were refused

QString doneWords(const MessageChange &change, const QString &target, int count)
{
    switch (change.kind) {
    case ChangeKind::Move:
        return ReadPage::tr("%n message(s) moved to “%1”.", nullptr, count).arg(target);
    case ChangeKind::Archive:
        return ReadPage::tr("%n message(s) archived in “%1”.", nullptr, count).arg(target);
    case ChangeKind::Copy:
        return ReadPage::tr("%n message(s) copied to “%1”.", nullptr, count).arg(target);
    case ChangeKind::Delete:
        return ReadPage::tr("%n message(s) deleted.", nullptr, count);
    case ChangeKind::Mark:
        return ReadPage::tr("%n message(s) marked.", nullptr, count);
    }
    return {};
}

} // namespace

MessageChange ReadPage::changeOf(ChangeKind kind) const
{
    MessageChange change{.kind = kind};
    for (const auto &each : m_list->selected()) {
        change.messages << each.id;
    }
    return change;
}

void ReadPage::mark(MessageMark mark)
{
    auto wanted = changeOf(ChangeKind::Mark);
    wanted.mark = mark;
    change(wanted);
}

void ReadPage::archive()
{
    const auto &folders = m_folders->folders();
    const bool isThere = std::any_of(folders.cbegin(), folders.cend(),
        [](const Folder &each) { return each.use == SpecialUse::Archive; });
    if (isThere) {
        change(changeOf(ChangeKind::Archive));
    } else {
        askForTarget(ChangeKind::Archive); // the server calls none so
    }
}

void ReadPage::askForTarget(ChangeKind kind)
{
    auto wanted = changeOf(kind);
    const auto title = kind == ChangeKind::Copy ? tr("Copy into which folder?")
        : kind == ChangeKind::Archive           ? tr("Archive in which folder?")
                                                : tr("Move into which folder?");
    auto *dialog = new FolderChooser(title, m_folders->folders(), m_folders->folder(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, wanted]() mutable {
        wanted.target = dialog->folder();
        change(wanted);
    });
    dialog->open();
}

void ReadPage::askAboutDelete()
{
    const auto wanted = changeOf(ChangeKind::Delete);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete messages?"),
        tr("Delete %n message(s) for good?", nullptr, int(wanted.messages.size())),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("tryIt.deleteBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("tryIt.deleteYes"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this,
        [this, yes = static_cast<QAbstractButton *>(yes), wanted](const QAbstractButton *chosen) {
            if (chosen == yes) {
                change(wanted);
            }
        });
    box->open();
}

void ReadPage::askForFolderName()
{
    const auto &folders = m_folders->folders();
    const auto delimiter = folders.isEmpty() ? QChar() : folders.constFirst().delimiter;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("tryIt.newFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New folder"));
    dialog->setLabelText(delimiter.isNull()
            ? tr("&Name of the folder:")
            : tr("&Name of the folder; “%1” stands between one and another within it:")
                  .arg(delimiter));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty()) {
            createFolder(name.trimmed());
        }
    });
    dialog->open();
}

void ReadPage::createFolder(const QString &name)
{
    m_parts.desk.read<Folder>(
        MailDesk::Task::Change, [name](Mailbox &box) { return box.createFolder(name); },
        [this, name](const Result<Folder> &made) {
            if (!made) {
                m_parts.tell(made.error(), texts::MailTask::CreateFolder,
                    [this, name] { createFolder(name); });
                return;
            }
            m_parts.bar.say(FieldMark::Kind::Note,
                tr("The folder “%1” was created.").arg(texts::visible(made->name)));
            refresh();
        });
}

void ReadPage::change(const MessageChange &change)
{
    QHash<QString, QString> subjects;
    for (const auto &each : m_list->messages()) {
        subjects.insert(each.id.text(), texts::visible(each.subject, 60));
    }
    m_parts.desk.read<ChangeResult>(
        MailDesk::Task::Change, [change](Mailbox &box) { return box.change(change); },
        [this, change, subjects](const Result<ChangeResult> &result) {
            if (result) {
                tellChanged(change, *result, subjects);
                refresh();
                return;
            }
            m_parts.tell(
                result.error(), texts::MailTask::Change, [this, change] { this->change(change); });
            if (result.error().code == Cause::Cancelled) {
                refresh(); // some of it may be done
            }
        });
}

void ReadPage::tellChanged(const MessageChange &change, const ChangeResult &result,
    const QHash<QString, QString> &subjects)
{
    QStringList lines;
    int done = 0, more = 0;
    for (const auto &each : result.messages) {
        if (each.outcome == ChangeOutcome::Done) {
            ++done;
        } else if (lines.size() < mostNamed) {
            lines << tr("“%1”: %2", "a message's subject: what became of it")
                         .arg(subjects.value(each.id.text()), texts::changeOutcome(each.outcome));
        } else {
            ++more;
        }
    }
    if (more > 0) {
        lines << tr("And %n other(s) like these.", nullptr, more);
    }
    const bool isWhole = lines.isEmpty();
    if (done > 0 || isWhole) {
        lines.prepend(doneWords(change, texts::visible(result.target, 80), done));
    }
    m_parts.bar.say(isWhole ? FieldMark::Kind::Note : FieldMark::Kind::Warning, lines.join(u'\n'));
    if (result.error) {
        m_parts.tell(*result.error, texts::MailTask::Change);
    }
}

} // namespace mailrig
