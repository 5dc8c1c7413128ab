// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/findpage.h"

#include "models/discovery/askedhosts.h"
#include "models/mailaddress.h"
#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/fieldrows.h"
#include "ui/taborder.h"
#include "ui/texts/discoverytexts.h"

#include <QLayout>
#include <QListWidget>

namespace mailrig {

FindPage::FindPage(bool canAsk, QWidget *parent)
    : QWidget(parent)
    , m_canAsk(canAsk)
    , m_rows(new FieldRows(this, QStringLiteral("assistant.")))
    , m_name(new CleanLineEdit(this))
    , m_address(new CleanLineEdit(this))
    , m_offline(
          new CheckField(tr("Ask n&obody: only look into the list that comes with Mailrig"), this))
    , m_allowAddress(
          new CheckField(tr("&Web servers of the provider may learn the whole address"), this))
    , m_allowHttp(new CheckField(
          tr("Ask without encryption too (&http): nobody vouches for such answers"), this))
    , m_summary(new FieldMark(this))
    , m_asked(new QListWidget(this))
{
    setObjectName(QStringLiteral("assistant.findPage"));
    layOut();
    connect(m_rows, &FieldRows::edited, this, [this] {
        m_rows->clearMark(m_address->objectName());
        showAsked();
    });
    connect(m_address, &CleanLineEdit::settled, this, &FindPage::showAsked);
    showAsked();
}

void FindPage::layOut()
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_rows->add(QStringLiteral("displayName"), tr("Your &name:"), m_name);
    m_name->setPlaceholderText(tr("As recipients are to read it"));
    m_address->setTechnical();
    m_address->setPlaceholderText(QStringLiteral("name@example.com"));
    m_rows->add(QStringLiteral("address"), tr("Email &address:"), m_address);
    m_rows->addUnlabelled(QStringLiteral("offline"), m_offline);
    m_rows->addUnlabelled(QStringLiteral("allowAddress"), m_allowAddress);
    m_rows->addUnlabelled(QStringLiteral("allowHttp"), m_allowHttp);
    m_summary->setObjectName(QStringLiteral("assistant.askedSummary"));
    m_rows->addWide(m_summary);
    m_asked->setObjectName(QStringLiteral("assistant.asked"));
    m_asked->setAccessibleName(tr("Who is asked, and what they learn"));
    m_asked->setWordWrap(true);
    m_asked->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_asked->setSelectionMode(QAbstractItemView::NoSelection);
    m_asked->setMinimumHeight(fontMetrics().height() * 7);
    m_rows->addWide(m_asked);
    m_offline->setChecked(!m_canAsk);
    m_offline->setEnabled(m_canAsk);
    orderTabs(this);
}

void FindPage::setDefaults(const DiscoveryOptions &defaults)
{
    m_defaults = defaults;
    showAsked();
}

QString FindPage::displayName() const
{
    return m_name->text().simplified();
}

QString FindPage::address() const
{
    return m_address->text().trimmed();
}

DiscoveryRequest FindPage::request() const
{
    DiscoveryRequest request{.address = address(), .options = m_defaults};
    request.options.offline = m_offline->isChecked();
    request.options.allowAddress = m_allowAddress->isChecked();
    request.options.allowHttp = m_allowHttp->isChecked();
    return request;
}

bool FindPage::judge()
{
    m_name->clean();
    m_address->clean();
    if (isMailAddress(address())) {
        return true;
    }
    m_rows->setMark(m_address->objectName(), FieldMark::Kind::Error,
        address().isEmpty() ? tr("Type the email address first.")
                            : tr("This is no email address: it needs a name, an @ and a domain."));
    m_address->setFocus(Qt::OtherFocusReason);
    return false;
}

void FindPage::focusFirst()
{
    (m_name->text().isEmpty() ? m_name : m_address)->setFocus(Qt::OtherFocusReason);
}

void FindPage::showAsked()
{
    const auto request = this->request();
    const auto hosts = hostsAsked(request.address, request.options);
    const bool isOffline = request.options.offline;
    m_rows->setRowVisible(m_allowAddress, !isOffline);
    m_rows->setRowVisible(m_allowHttp, !isOffline);
    m_rows->setRowVisible(m_asked, !isOffline);
    if (isOffline) {
        m_summary->setMark(FieldMark::Kind::Note,
            m_canAsk ? tr("Nobody is asked, and nobody learns anything.")
                     : tr("No search in the network is possible here: nobody is asked."));
    } else if (hosts.isEmpty()) {
        m_summary->setMark(FieldMark::Kind::Note,
            tr("Nothing is sent before you press “Find settings”. Whom that would ask, and what "
               "each of them would learn, is listed here once there is an address."));
    } else {
        m_summary->setMark(FieldMark::Kind::Note,
            tr("Nothing is sent before you press “Find settings”. Then these are asked, and the "
               "mail servers that you choose; each of them learns your network address as "
               "well:"));
    }
    m_asked->clear();
    for (const auto &each : hosts) {
        auto *item = new QListWidgetItem(texts::askedHost(each), m_asked);
        QStringList sources;
        for (const auto source : each.sources) {
            sources << texts::label(source);
        }
        item->setToolTip(
            sources.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
}

} // namespace mailrig
