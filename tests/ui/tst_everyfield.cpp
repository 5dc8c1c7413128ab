// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"
#include "models/fieldwalk.h"
#include "tests/ui/fieldhands.h"
#include "ui/accounteditor.h"

#include <QTabWidget>

using namespace mailrig;

namespace {

//! All paths there are, whatever an account holds.
class Paths {
public:
    explicit Paths(QSet<QString> &paths, QString prefix = {})
        : m_paths(paths)
        , m_prefix(std::move(prefix))
    {
    }
    template <class T> void plain(QLatin1StringView name, T &) { add(name); }
    template <class T> void macro(QLatin1StringView name, T &) { add(name); }
    template <class T> void port(QLatin1StringView name, T &) { add(name); }
    template <class T> void texts(QLatin1StringView name, T &) { add(name); }
    template <class T> void macros(QLatin1StringView name, T &) { add(name); }
    template <class T> void flag(QLatin1StringView name, T &) { add(name); }
    template <class T> void number(QLatin1StringView name, T &) { add(name); }
    template <class T> void choice(QLatin1StringView name, T &) { add(name); }
    template <class T> void digest(QLatin1StringView name, T &) { add(name); }
    template <class T> void secretId(QLatin1StringView name, T &) { add(name); }
    template <class T> void appId(QLatin1StringView name, T &) { add(name); }
    template <class T> void id(QLatin1StringView, T &) { }
    void onlyIfSet() { }
    template <class T> void group(QLatin1StringView name, T &value)
    {
        Paths inner(m_paths, m_prefix + name + u'.');
        fields(inner, value);
    }

private:
    void add(QLatin1StringView name) { m_paths.insert(m_prefix + name); }
    QSet<QString> &m_paths;
    QString m_prefix;
};

QSet<QString> allPaths()
{
    QSet<QString> paths;
    Paths visitor(paths);
    Account account;
    fields(visitor, account);
    return paths;
}

//! What a side does not have.
bool isExcused(const QString &path)
{
    const QSet<QString> ofTheOtherSide{QStringLiteral("incoming.smtpUtf8"),
        QStringLiteral("incoming.authenticationRequired"), QStringLiteral("incoming.onlyInMail"),
        QStringLiteral("outgoing.pathPrefix")};
    return ofTheOtherSide.contains(path);
}

Account start(Protocol incoming)
{
    auto account = sampleAccount(QStringLiteral("sales"));
    account.incoming.protocol = incoming;
    account.outgoing.credential = {.type = CredentialType::Secret};
    return account;
}

} // namespace

class TstEveryField : public QObject {
    Q_OBJECT

    //! Sections are made when somebody looks at them.
    static void lookAtAllSections(const WindowStage &stage)
    {
        auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
        for (int i = sections->count() - 1; i >= 0; --i) {
            sections->setCurrentIndex(i);
        }
    }

private Q_SLOTS:
    void everyFieldThatIsEnteredIsSavedAndReopensEqual()
    {
        WindowStage stage({start(Protocol::Imap)});
        lookAtAllSections(stage);
        const auto id = stage.store.accounts().first().id;
        for (const auto *fold : {"incoming.advanced.toggle", "outgoing.advanced.toggle",
                 "incoming.credential.addresses.toggle", "outgoing.credential.addresses.toggle"}) {
            stage.find<QAbstractButton>(QString::fromLatin1(fold))->setChecked(true);
        }
        // First what another field hides later.
        const QStringList lines{QStringLiteral("incoming.pathPrefix"),
            QStringLiteral("incoming.identityCheck.caFile"),
            QStringLiteral("outgoing.identityCheck.caFile")};
        for (const auto &line : lines) {
            auto *section = stage.find<QTabWidget>(QStringLiteral("sections"));
            section->setCurrentIndex(line.startsWith(u'i') ? 1 : 2);
            QVERIFY2(stage.find(line)->isVisible(), qPrintable(line));
            stage.type(line, QStringLiteral("/early"));
        }
        auto *protocol = stage.find<EnumComboBox>(QStringLiteral("incoming.protocol"));
        QTest::keyClick(protocol, Qt::Key_Down);
        QCOMPARE(protocol->value<Protocol>(), Protocol::Pop3);
        const auto leaveDays = QStringLiteral("messages.leaveDays");
        stage.find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(3);
        QVERIFY(stage.find(leaveDays)->isVisible());
        stage.find<QSpinBox>(leaveDays)->selectAll();
        QTest::keyClicks(stage.find(leaveDays), QStringLiteral("30"));

        auto expected = *stage.window->workspace().account(id);
        QCOMPARE(expected.incoming.pathPrefix, QStringLiteral("/early"));
        QCOMPARE(expected.outgoing.identityCheck.caFile, QStringLiteral("/early"));
        QCOMPARE(expected.messages.leaveDays, 30);
        QSet<QString> entered(lines.cbegin(), lines.cend());
        entered.insert(leaveDays);
        FieldHands hands(stage, entered);
        fields(hands, expected);
        stage.press(QKeySequence::Save);
        QVERIFY(!stage.window->isWindowModified());
        AccountStore again(stage.folder.path());
        QVERIFY(again.load());
        const auto saved = again.accounts().first();
        QCOMPARE(accountToJson(saved), accountToJson(expected));
        QCOMPARE(saved, expected);

        stage.open();
        auto *editor = stage.window->findChild<AccountEditor *>();
        QCOMPARE(editor->account(), expected);
        // Whatever the forms show, they hand back as it was.
        stage.type(QStringLiteral("label"), QStringLiteral("another"));
        expected.label = QStringLiteral("another");
        QCOMPARE(editor->account(), expected);

        QStringList missing;
        for (const auto &path : allPaths()) {
            if (!entered.contains(path) && !isExcused(path)) {
                missing << path;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }

    void everyFieldThatMayHoldAMacroIsALine()
    {
        const WindowStage stage({start(Protocol::Imap)});
        lookAtAllSections(stage);
        Account account;
        int seen = 0;
        walk(account, {.macroText = [&](const QString &path, const QString &) {
            if (!isExcused(path)) {
                QVERIFY2(stage.window->findChild<QLineEdit *>(path), qPrintable(path));
                ++seen;
            }
        }});
        QVERIFY(seen > 20);
    }

    void whatOAuthIsSetToIsShownAndKept()
    {
        auto account = start(Protocol::Imap);
        account.incoming.credential = {.type = CredentialType::AuthorizationCode,
            .secret = account.incoming.credential.secret,
            .oauthApp = QUuid::createUuid(),
            .authority = QStringLiteral("https://id.example"),
            .clientId = QStringLiteral("client"),
            .tenant = QStringLiteral("tenant"),
            .redirectUri = QStringLiteral("http://127.0.0.1/"),
            .authorizationUrl = QStringLiteral("https://id.example/authorize"),
            .tokenUrl = QStringLiteral("https://id.example/token"),
            .clientSecret = QUuid::createUuid(),
            .clientCertificateFile = QStringLiteral("/etc/client.pem"),
            .scopes = {QStringLiteral("mail"), QStringLiteral("offline_access")}};
        const WindowStage stage({account});
        const auto line = [&stage](const char *name) {
            return stage.find<QLineEdit>(
                QStringLiteral("incoming.credential.") + QString::fromLatin1(name));
        };
        for (const auto *name : {"authority", "clientId", "tenant", "redirectUri",
                 "authorizationUrl", "tokenUrl", "clientCertificateFile", "scopes"}) {
            QVERIFY2(!line(name)->text().isEmpty(), name);
        }
        QCOMPARE(line("scopes")->text(), QStringLiteral("mail offline_access"));
        const auto before = stage.store.accounts().first().incoming.credential;
        stage.type(QStringLiteral("label"), QStringLiteral("Sales"));
        stage.press(QKeySequence::Save);
        QCOMPARE(stage.store.accounts().first().label, QStringLiteral("Sales"));
        QCOMPARE(stage.store.accounts().first().incoming.credential, before);
    }
};

QTEST_MAIN(TstEveryField)
#include "tst_everyfield.moc"
