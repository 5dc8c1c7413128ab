// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowstage.h"
#include "ui/assistant/assistantdialog.h"

#include <QStackedWidget>

namespace mailrig {

//! Types and clicks in the assistant of a window, and reads it; what is on the page shown goes
//! before what is called the same elsewhere.
class AssistantHands {
public:
    explicit AssistantHands(const WindowHands &window)
    {
        window.action(QStringLiteral("assistant"))->trigger();
        dialog = window.find<AssistantDialog>(QStringLiteral("assistantDialog"));
        QApplication::setActiveWindow(dialog); // an X server without window manager does not
    }

    template <class W = QWidget> [[nodiscard]] W *find(const QString &name) const
    {
        auto *shown = page()->findChild<W *>(name);
        auto *found = shown ? shown : dialog->findChild<W *>(name);
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    [[nodiscard]] QWidget *page() const
    {
        return dialog->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)
            ->currentWidget();
    }
    //! Whether the page of that name is the one to be seen.
    [[nodiscard]] bool isAt(const QString &name) const
    {
        return dialog->findChild<QWidget *>(name)->isVisible();
    }
    void type(const QString &field, const QString &text) const
    {
        auto *widget = find(field);
        widget->setFocus(Qt::TabFocusReason);
        QMetaObject::invokeMethod(widget, "selectAll");
        typeText(widget, text);
    }
    void click(const QString &button) const
    {
        auto *found = find<QAbstractButton>(button);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void next() const { click(QStringLiteral("assistant.next")); }
    void back() const { click(QStringLiteral("assistant.back")); }
    //! The text of a label, or of a mark's.
    [[nodiscard]] QString text(const QString &name) const
    {
        QStringList said;
        auto *widget = find(name);
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            said << label->text();
        }
        for (const auto *label : widget->findChildren<QLabel *>()) {
            said << label->text();
        }
        said.removeAll(QString());
        return said.join(u'\n');
    }
    //! Name, address, and “Find settings”.
    void search(const QString &address = QStringLiteral("anna@example.org")) const
    {
        type(QStringLiteral("assistant.displayName"), QStringLiteral("Anna Example"));
        type(QStringLiteral("assistant.address"), address);
        next();
    }

    void typePassword(const QString &text) const
    {
        type(QStringLiteral("incoming.credential.password"), text);
    }
    //! As far as the page to sign in on, with settings that one source has.
    void comeToSignIn(const WindowStage &stage, const Candidate &candidate) const
    {
        search();
        stage.discoverer.last->answer(DiscoverySource::Autoconfig, {candidate});
        next();
    }

    AssistantDialog *dialog = nullptr;
};

//! Settings as a source may say them.
[[nodiscard]] inline Candidate sampleCandidate(
    const QString &domain = QStringLiteral("example.org"), SourceTrust trust = SourceTrust::Https)
{
    return {.source = DiscoverySource::Autoconfig,
        .trust = trust,
        .from = QStringLiteral("https://autoconfig.%1/mail/config-v1.1.xml").arg(domain),
        .provider = QStringLiteral("Example Mail"),
        .incoming = {.server = {.protocol = Protocol::Imap,
                         .host = QStringLiteral("imap.") + domain,
                         .port = QStringLiteral("993"),
                         .credential = {.type = CredentialType::Secret}},
            .mechanisms = {QStringLiteral("PLAIN"), QStringLiteral("SCRAM-SHA-256")}},
        .outgoing = {.server = {.protocol = Protocol::Smtp,
                         .host = QStringLiteral("smtp.") + domain,
                         .port = QStringLiteral("465"),
                         .credential = {.type = CredentialType::Secret}}}};
}

//! The same of a server whose certificate does not hold.
[[nodiscard]] inline Candidate badCandidate(const TlsFacts &tls)
{
    auto candidate = sampleCandidate(QStringLiteral("bad.example.org"), SourceTrust::Plain);
    candidate.incoming.tls = tls;
    candidate.incoming.problem = tls.reasons.first();
    return candidate;
}

} // namespace mailrig
