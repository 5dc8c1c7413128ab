// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/signinpage.h"

#include "ui/assistant/notesview.h"
#include "ui/assistant/serverspage.h"
#include "ui/fieldmark.h"
#include "ui/texts/visible.h"

#include <QVBoxLayout>

namespace mailrig {

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_notes(new NotesView(QStringLiteral("assistant.signIn.notes"), this))
    , m_users(new FieldMark(this))
    , m_servers(new ServersPage(ServerForm::Part::SignIn, QStringLiteral("assistant.signIn"), this))
{
    setObjectName(QStringLiteral("assistant.signInPage"));
    m_users->setObjectName(QStringLiteral("assistant.users"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notes);
    column->addWidget(m_users);
    column->addWidget(m_servers, 1);
    connect(m_notes, &NotesView::followed, this, &SignInPage::followed);
}

void SignInPage::setKnown(const QList<ProviderNote> &notes, const QStringList &users)
{
    m_notes->setNotes(notes);
    QStringList others;
    for (const auto &each : users.mid(1)) {
        others << tr("“%1”", "a user name").arg(texts::visible(each, 80));
    }
    m_users->setMark(FieldMark::Kind::Note,
        others.isEmpty() ? QString()
                         : tr("If the server does not take the user name, the test tries %1 too. "
                              "The password goes to the server only after it has proved who it "
                              "is.")
                               .arg(others.join(QStringLiteral(", "))));
}

} // namespace mailrig
