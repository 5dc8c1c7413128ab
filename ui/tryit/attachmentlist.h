// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"
#include "ui/services.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace mailrig {

//! The files of a message, to be saved under names that harm nothing.
class AttachmentList : public QWidget {
    Q_OBJECT

public:
    AttachmentList(const Services &services, QWidget *parent);
    void setAttachments(const QList<Attachment> &attachments);
    //! All of them, into a folder, under names that are free there.
    void saveAll(const QString &folder);

Q_SIGNALS:
    void saved(const QStringList &paths);
    void failed(const mailrig::Error &error);

private:
    void askForFile();
    void askForFolder();
    //! In another thread; those after one that cannot be written are left out.
    void save(const QList<Attachment> &files, const QStringList &paths);
    const Services &m_services;
    QList<Attachment> m_attachments;
    QTreeWidget *m_rows;
    QPushButton *m_save, *m_saveAll;
};

} // namespace mailrig
