// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/outgoingmessage.h"
#include "ui/services.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace mailrig {

//! The files that go along with a message: name, type and, for pictures of the HTML, Content-ID
//! can be edited.
class OutgoingFiles : public QWidget {
    Q_OBJECT

public:
    OutgoingFiles(const Services &services, QWidget *parent);
    //! `arePictures`: they get a Content-ID, by which the HTML shows them. Their types are found
    //! out in another thread.
    void addFiles(const QStringList &paths, bool arePictures);
    [[nodiscard]] QList<OutgoingAttachment> attachments() const;

Q_SIGNALS:
    void edited();
    //! A file that was added cannot be read.
    void failed(const mailrig::Error &error);

private:
    enum Column { Name, Type, ContentId, Size, Path };
    void ask(bool arePictures);
    void lookAt(const QString &path);
    [[nodiscard]] QString freeContentId(const QString &name) const;
    void removeSelected();
    void showState();
    const Services &m_services;
    QTableWidget *m_rows;
    QPushButton *m_add, *m_addPicture, *m_remove;
};

} // namespace mailrig
