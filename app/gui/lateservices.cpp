// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lateservices.h"

#include "app/gui/lateports.h"
#include "app/gui/livemodulefile.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QTextStream>
#include <QThread>

namespace mailrig {

namespace {

[[noreturn]] void giveUp(const QString &reason)
{
    const auto text
        = QCoreApplication::translate("main",
              "A part of Mailrig cannot be loaded. Install Mailrig again, then start it anew.")
        + u'\n' + reason;
    QTextStream(stderr) << text << Qt::endl;
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Mailrig"), text, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    std::_Exit(1); // what stands on the parts that are missing is not to be taken down
}

} // namespace

struct LateServices::Parts {
    LateStore keychain, session;
    LateChecker checker;
    LateSignIns signIns;
    LateDiscoverer discoverer;
    LatePostOffice post;
};

LateServices::LateServices()
    : m_parts(
        new Parts{.keychain = LateStore([this]() -> SecretStore & { return load().keychain(); }),
            .session = LateStore([this]() -> SecretStore & { return load().session(); }),
            .checker = LateChecker([this]() -> ConnectionChecker & { return load().checker(); }),
            .signIns = LateSignIns([this]() -> SignIns & { return load().signIns(); }),
            .discoverer = LateDiscoverer([this]() -> Discoverer & { return load().discoverer(); }),
            .post = LatePostOffice([this]() -> PostOffice & { return load().post(); })})
{
}

LateServices::~LateServices() = default;

LiveServices &LateServices::load()
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    if (!m_live) {
        auto loaded = loadLiveServices();
        if (!loaded) {
            giveUp(loaded.error().detail);
        }
        m_live = *std::move(loaded);
    }
    return *m_live;
}

SecretStore &LateServices::keychain()
{
    return m_parts->keychain;
}

SecretStore &LateServices::session()
{
    return m_parts->session;
}

ConnectionChecker &LateServices::checker()
{
    return m_parts->checker;
}

SignIns &LateServices::signIns()
{
    return m_parts->signIns;
}

Discoverer &LateServices::discoverer()
{
    return m_parts->discoverer;
}

PostOffice &LateServices::post()
{
    return m_parts->post;
}

} // namespace mailrig
