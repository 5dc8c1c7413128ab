// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/imapscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using Rules = MailScripts::Rules;

//! How conversations end: with a word of parting, which nobody waits for, and what the right to
//! send is worth when they end early.
class TstMailWorker : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;
    LivePostOffice m_post;

    [[nodiscard]] Conversation server(Protocol protocol, Security security) const
    {
        auto script = m_scripts.begin(protocol, security, {"PLAIN"});
        const auto plain = protocol == Protocol::Pop3
            ? MailScripts::exchange(protocol, "PLAIN", {""}, {QByteArray("\0user\0secret", 12)})
            : Rules{{MailScripts::authPattern(
                         protocol, "PLAIN " + QByteArray("\0user\0secret", 12).toBase64()),
                MailScripts::signedIn(protocol)}};
        return script.answersUntilClosed(m_scripts.capabilityRules(protocol, {"PLAIN"}) + plain
            + Rules{{u"(\\S+) EXAMINE .*"_s, examined}, {u"(\\S+) LOGOUT"_s, "* BYE\r\n"},
                {u"(\\S+) (LIST|STATUS) .*"_s, "{1} OK done\r\n"}, {u"APOP .*"_s, "+OK in\r\n"}}
            + m_scripts.mailboxRules(protocol));
    }
    template <class T> [[nodiscard]] static Result<T> done(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void aConversationEndsWithAFarewell_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QByteArray>("farewell");
        QTest::addRow("imap") << Protocol::Imap << Security::None << " LOGOUT\r\n"_ba;
        QTest::addRow("pop3") << Protocol::Pop3 << Security::None << "QUIT\r\n"_ba;
        QTest::addRow("smtp") << Protocol::Smtp << Security::None << "QUIT\r\n"_ba;
        QTest::addRow("imaps") << Protocol::Imap << Security::Tls << " LOGOUT\r\n"_ba;
        QTest::addRow("smtps") << Protocol::Smtp << Security::Tls << "QUIT\r\n"_ba;
    }
    void aConversationEndsWithAFarewell()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Security, security);
        QFETCH(QByteArray, farewell);
        ScriptedPeer peer(server(protocol, security));
        const auto request = m_scripts.request({m_scripts.side(protocol, security, peer.port())});
        if (protocol == Protocol::Smtp) {
            const auto messenger = m_post.messenger(request);
            const auto row = done(messenger->maySend());
            QVERIFY2(row, row ? "" : qPrintable(row.error().detail));
        } else {
            const auto box = m_post.mailbox(request);
            const auto folders = done(box->folders());
            QVERIFY2(folders, folders ? "" : qPrintable(folders.error().detail));
        }
        QVERIFY_PEER(peer);
        const auto heard = security == Security::None ? peer.received() : peer.receivedInTls();
        QVERIFY2(heard.endsWith(farewell), heard.constData());
    }

    void whatIsCancelledEndsWithoutAWord()
    {
        ScriptedPeer peer(Conversation().server("* OK [CAPABILITY IMAP4rev1] hello\r\n").stalls());
        auto box = m_post.mailbox(
            m_scripts.request({m_scripts.side(Protocol::Imap, Security::None, peer.port())}));
        auto folders = box->folders();
        QTRY_COMPARE(peer.connections(), 1);
        box.reset();
        QVERIFY(folders.isFinished());
        QVERIFY(folders.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TstMailWorker)
#include "tst_mailworker.moc"
