// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whendone.h"

#include <QPromise>
#include <QTest>

#include <memory>
#include <optional>

using namespace mailrig;

class TstWhenDone : public QObject {
    Q_OBJECT

    using Number = Result<int>;
    struct Run {
        Run() { promise.start(); }
        void end(const Number &number)
        {
            promise.addResult(number);
            promise.finish();
        }
        QPromise<Number> promise;
        std::optional<Number> heard;
        std::function<void(const Number &)> hear = [this](const Number &number) { heard = number; };
    };

private Q_SLOTS:
    void theAnswerComesFromTheEventLoop()
    {
        Run run;
        whenDone(run.promise.future(), this, run.hear);
        run.end(7);
        QVERIFY(!run.heard);
        QTRY_VERIFY(run.heard);
        QCOMPARE(run.heard->value(), 7);
    }

    void whatHasEndedIsHeardAtOnceIfWanted()
    {
        Run run;
        run.end(7);
        onceDone(run.promise.future(), this, run.hear);
        QVERIFY(run.heard);
        QCOMPARE(run.heard->value(), 7);
    }

    void whatHasNotEndedIsWaitedFor()
    {
        Run run;
        onceDone(run.promise.future(), this, run.hear);
        QVERIFY(!run.heard);
        run.end(failure(Cause::TimedOut));
        QTRY_VERIFY(run.heard);
        QCOMPARE(run.heard->error().code, Cause::TimedOut);
    }

    void aContextThatDiesFirstIsNotCalled()
    {
        Run run;
        auto context = std::make_unique<QObject>();
        onceDone(run.promise.future(), context.get(), run.hear);
        context.reset();
        run.end(7);
        QTest::qWait(10);
        QVERIFY(!run.heard);
    }

    void aContextThatDiesBetweenTheEndAndTheLoopIsNotCalled()
    {
        Run run;
        auto context = std::make_unique<QObject>();
        onceDone(run.promise.future(), context.get(), run.hear);
        run.end(7);
        context.reset();
        QTest::qWait(10);
        QVERIFY(!run.heard);
    }

    void anEndWithoutAnAnswerIsTheErrorAskedFor()
    {
        Run run;
        onceDone(run.promise.future(), this, run.hear, Cause::KeychainMissing);
        run.promise.future().cancel();
        run.promise.finish();
        QTRY_VERIFY(run.heard);
        QCOMPARE(run.heard->error().code, Cause::KeychainMissing);
    }

    void anAnswerThatIsNoResultIsHandedOnAsItIs()
    {
        QPromise<QString> promise;
        promise.start();
        QString heard;
        whenDone(promise.future(), this, [&heard](const QString &text) { heard = text; });
        promise.addResult(QStringLiteral("done"));
        promise.finish();
        QTRY_COMPARE(heard, QStringLiteral("done"));
    }
};

QTEST_GUILESS_MAIN(TstWhenDone)
#include "tst_whendone.moc"
