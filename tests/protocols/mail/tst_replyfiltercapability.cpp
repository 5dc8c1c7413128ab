// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const QByteArray greeted = "S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\n";
const QByteArray signedIn = greeted
    + "C: a001 AUTHENTICATE PLAIN AHUAcA==\n"
      "S: a001 OK [CAPABILITY IMAP4rev1 IDLE] in\n";

} // namespace

//! The CAPABILITY that vmime sends after each sign-in, and who answers it.
class ReplyFilterCapabilityTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ReplyFilter> m_filter;

    //! What one side's lines bring about.
    FilterOutcome step(const QByteArray &script) { return converse(*m_filter, script); }

private Q_SLOTS:
    void init() { m_filter = ReplyFilter::create({.protocol = Protocol::Imap}); }

    void capabilitiesSaidWithTheSignInAreNotAskedFor()
    {
        step(signedIn);
        const FilterOutcome asked = step("C: a002 CAPABILITY\n");
        QCOMPARE(asked.toServer, QByteArray());
        QCOMPARE(asked.toClient, crlf("* CAPABILITY IMAP4rev1 IDLE\na002 OK \n"));
    }

    void untaggedCapabilitiesOfTheSignInCountToo()
    {
        step(greeted
            + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: * CAPABILITY IMAP4rev1 MOVE\n"
              "S: a001 OK in\n");
        QCOMPARE(
            step("C: a002 CAPABILITY\n").toClient, crlf("* CAPABILITY IMAP4rev1 MOVE\na002 OK \n"));
    }

    void whatWasSaidBeforeTheSignInDoesNotCountAfterIt()
    {
        step(greeted + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: a001 OK in\n");
        QCOMPARE(step("C: a002 CAPABILITY\n").toServer, "a002 CAPABILITY\r\n"_ba);
    }

    void beforeTheSignInTheServerIsAsked()
    {
        step(greeted);
        QCOMPARE(step("C: a001 CAPABILITY\n").toServer, "a001 CAPABILITY\r\n"_ba);
    }
};

QTEST_APPLESS_MAIN(ReplyFilterCapabilityTest)
#include "tst_replyfiltercapability.moc"
