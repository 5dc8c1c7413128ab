// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/savepage.h"

#include "ui/cleanlineedit.h"
#include "ui/fieldrows.h"
#include "ui/texts/candidatetexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QLabel>
#include <QLayout>

#include <algorithm>

namespace mailrig {

SavePage::SavePage(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, QStringLiteral("assistant.")))
    , m_name(new CleanLineEdit(this))
    , m_label(new CleanLineEdit(this))
    , m_summary(new QLabel(this))
    , m_test(new FieldMark(this))
{
    setObjectName(QStringLiteral("assistant.savePage"));
    layout()->setContentsMargins(0, 0, 0, 0);
    m_name->setTechnical();
    m_rows->add(QStringLiteral("name"), tr("Acc&ount name:"), m_name);
    m_rows->add(QStringLiteral("label"), tr("&Label:"), m_label);
    m_label->setPlaceholderText(tr("What mail programs call it"));
    m_summary->setObjectName(QStringLiteral("assistant.summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addWide(m_summary);
    m_test->setObjectName(QStringLiteral("assistant.tested"));
    m_rows->addWide(m_test);
    connect(m_rows, &FieldRows::edited, this, [this] {
        m_rows->clearMarks();
        Q_EMIT edited();
    });
}

void SavePage::setAccount(const Account &account, const std::optional<CheckReport> &report)
{
    m_name->setValue(account.name);
    m_label->setValue(account.label);
    const auto &user = account.incoming.user;
    const auto &address = account.identity.address;
    QStringList lines{tr("Address: %1").arg(texts::visible(address, 254)),
        texts::sideLine(Side::Incoming, {.server = account.incoming}),
        texts::sideLine(Side::Outgoing, {.server = account.outgoing}),
        tr("User name: %1").arg(texts::visible(user.isEmpty() ? address : user, 254)),
        tr("What was typed as a password goes into the keychain, not into a file.")};
    lines.removeAll(QString());
    m_summary->setText(lines.join(u'\n'));
    const bool isGood = report && report->verdict() == Verdict::Ok;
    m_test->setMark(isGood ? FieldMark::Kind::Note : FieldMark::Kind::Warning,
        report ? texts::verdict(*report)
               : tr("These settings were not tested. They can be saved all the same."));
}

Account SavePage::appliedTo(Account account) const
{
    account.name = m_name->text();
    account.label = m_label->text();
    return account;
}

void SavePage::commit()
{
    m_name->clean();
    m_label->clean();
}

bool SavePage::judge(const QList<FieldIssue> &issues)
{
    m_rows->clearMarks();
    const auto issue = std::find_if(issues.cbegin(), issues.cend(),
        [](const FieldIssue &each) { return each.field == QStringLiteral("name"); });
    if (issue == issues.cend()) {
        return true;
    }
    m_rows->setMark(m_name->objectName(), issue->kind, issue->text);
    const bool isError = issue->kind == FieldMark::Kind::Error;
    if (isError) {
        focusFirst();
    }
    return !isError;
}

void SavePage::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace mailrig
