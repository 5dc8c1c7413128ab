// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noCoreIsDumpedAndNobodyReadsTheMemory();
};

void TestHardening::noCoreIsDumpedAndNobodyReadsTheMemory()
{
    mailrig::hardenProcess();
    rlimit core{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_cur, rlim_t(0));
    QCOMPARE(core.rlim_max, rlim_t(0));
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
