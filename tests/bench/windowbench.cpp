// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// windowbench ACCOUNTS TESTS: the window over a store of that many accounts, then while so many
// tests run at once against the lab that MAILRIG_LAB tells about; TESTS 0: without a lab. Prints
// one JSON object of milliseconds: what loading adds to an empty store's, what a key in the search
// takes until it is painted, and the longest the thread that paints did not come to its next beat.
#include "app/gui/savefile.h"
#include "models/accountstore.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/labmail.h"
#include "ui/accountitems.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double million = 1e6; // nanoseconds in a millisecond

class Clock {
public:
    explicit Clock(clockid_t of = CLOCK_MONOTONIC)
        : m_of(of)
        , m_begun(now())
    {
    }
    [[nodiscard]] double milliseconds() const { return now() - m_begun; }
    double restart()
    {
        const auto since = milliseconds();
        m_begun += since;
        return since;
    }

private:
    [[nodiscard]] double now() const
    {
        timespec time{};
        clock_gettime(m_of, &time);
        return double(time.tv_sec) * 1000 + double(time.tv_nsec) / million;
    }
    clockid_t m_of;
    double m_begun;
};

//! How long the event loop of this thread was away at most, and how much of it the thread worked:
//! the rest, the machine had given its processors to others.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            longest = std::max(longest, m_wall.restart());
            work = std::max(work, m_work.restart());
            ++beats;
        });
        m_timer.start(1);
    }
    double longest = 0, work = 0;
    int beats = 0;

private:
    QTimer m_timer;
    Clock m_wall, m_work{CLOCK_THREAD_CPUTIME_ID};
};

Account numbered(int number)
{
    const auto figures = QString::number(number);
    Account account{.id = QUuid::createUuidV5(QUuid(), figures),
        .name = u"person"_s + figures,
        .label = u"Mail & more of "_s + figures,
        .tags = {u"team "_s + figures.right(1)}};
    account.identity = {.displayName = u"Anna-Luise Müller "_s + figures,
        .address = u"anna.mueller."_s + figures + u"@example.org"_s};
    account.incoming = {.protocol = Protocol::Imap,
        .host = u"imap"_s + figures + u".example.org"_s,
        .credential = {.type = CredentialType::Secret}};
    account.outgoing = {.protocol = Protocol::Smtp,
        .host = u"smtp"_s + figures + u".example.org"_s,
        .credential = {.type = CredentialType::SameAsIncoming}};
    return account;
}

//! The window as the program makes it, and how long that took until it was painted.
class Shown {
    SessionStore m_keychain, m_session; // before the window, which uses them to its end

public:
    explicit Shown(const QString &folder)
        : store(folder)
        , checker(64)
    {
        const Clock clock;
        if (!store.load()) {
            qFatal("the store cannot be read");
        }
        window = std::make_unique<MainWindow>(Services{.store = store,
            .keychain = m_keychain,
            .session = m_session,
            .checker = checker,
            .unlock = {},
            .writeFile = saveFile,
            .processEnvironment = {}});
        window->show();
        window->repaint();
        QCoreApplication::processEvents();
        milliseconds = clock.milliseconds();
    }
    AccountStore store;
    LiveCheck checker;
    std::unique_ptr<MainWindow> window;
    double milliseconds = 0;
};

void fill(const QString &folder, int count)
{
    AccountStore store(folder);
    QList<Account> accounts;
    for (int i = 0; i < count; ++i) {
        accounts << numbered(i);
    }
    if (!store.load() || !store.saveAll(accounts)) {
        qFatal("the store cannot be filled");
    }
}

double press(QWidget *widget, int key, const QString &text = {})
{
    const Clock clock;
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QCoreApplication::sendEvent(widget, &up);
    QCoreApplication::processEvents(); // painting is in it
    return clock.milliseconds();
}

QJsonObject search(const MainWindow &window)
{
    auto *line = window.findChild<QLineEdit *>(u"search"_s);
    QList<double> times;
    for (const auto &text : {u"person9"_s, u"müller 99 org"_s, u"no such account"_s}) {
        for (const auto letter : text) {
            times << press(line, Qt::Key_unknown, letter);
        }
        while (!line->text().isEmpty()) {
            times << press(line, Qt::Key_Backspace);
        }
    }
    std::sort(times.begin(), times.end());
    return {{u"keys"_s, times.size()}, {u"median"_s, times.at(times.size() / 2)},
        {u"longest"_s, times.last()}};
}

QJsonObject test(Shown &shown, int count)
{
    auto *items = shown.window->findChild<AccountItems *>();
    const auto accounts = shown.store.accounts();
    int running = count, good = 0;
    QList<CheckRequest> requests;
    for (int i = 0; i < count; ++i) {
        requests << LabMail(i).request();
    }
    QEventLoop loop;
    Heartbeat heartbeat;
    const Clock clock;
    // As a person starts them: each by an event of its own.
    const auto start = [&](int i) {
        const auto id = accounts.at(i).id;
        auto *watcher = new QFutureWatcher<CheckStep>(shown.window.get());
        items->setStatus(id, AccountItems::Status::Running);
        QObject::connect(watcher, &QFutureWatcherBase::finished, items, [&, id, watcher] {
            const auto steps = watcher->future().results();
            const bool isGood = !steps.isEmpty()
                && std::all_of(steps.cbegin(), steps.cend(),
                    [](const CheckStep &step) { return step.outcome == Outcome::Ok; });
            items->setStatus(id, isGood ? AccountItems::Status::Ok : AccountItems::Status::Failed);
            good += isGood ? 1 : 0;
            if (--running == 0) {
                loop.quit();
            }
        });
        watcher->setFuture(shown.checker.check(requests.at(i)));
    };
    for (int i = 0; i < count; ++i) {
        QTimer::singleShot(2 * i, items, [&start, i] { start(i); });
    }
    loop.exec();
    return {{u"tests"_s, count}, {u"good"_s, good}, {u"milliseconds"_s, clock.milliseconds()},
        {u"beats"_s, heartbeat.beats}, {u"longest"_s, heartbeat.longest},
        {u"longestWork"_s, heartbeat.work}};
}

} // namespace

int main(int argc, char **argv)
{
    initializeMail();
    const QApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    const auto count = words.value(1).toInt(), tests = words.value(2).toInt();
    if (count < 1 || tests > count) {
        std::fputs("windowbench ACCOUNTS TESTS, not more tests than accounts\n", stderr);
        return 2;
    }
    const QTemporaryDir empty, full;
    fill(full.path(), count);
    (void)Shown(empty.path()); // what is loaded once: fonts, pictures
    const auto least = Shown(empty.path()).milliseconds;
    Shown shown(full.path());
    QJsonObject result{{u"accounts"_s, count}, {u"empty"_s, least}, {u"full"_s, shown.milliseconds},
        {u"added"_s, shown.milliseconds - least}};
    {
        Heartbeat heartbeat; // histories are looked for
        QEventLoop loop;
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        loop.exec();
        result.insert(u"afterwards"_s, heartbeat.longest);
    }
    result.insert(u"search"_s, search(*shown.window));
    if (tests > 0) {
        result.insert(u"testing"_s, test(shown, tests));
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
