// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scenes.h"
#include "ui/checkfield.h"
#include "ui/enumcombobox.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTranslator>

using namespace mailrig;

namespace {

QString nameOf(const QWidget *widget)
{
    const auto kind = QString::fromLatin1(widget->metaObject()->className());
    const auto *label = qobject_cast<const QLabel *>(widget);
    return QStringLiteral("%1 “%2”").arg(
        kind, label && widget->objectName().isEmpty() ? label->text() : widget->objectName());
}

//! Notes what does not fit, by the names of widgets.
class Fit {
public:
    void look(const QWidget &window, const QString &scene)
    {
        m_scene = scene;
        for (const auto *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->window() == &window) {
                judgeText(widget);
                judgePlace(widget);
                judgeSiblings(widget);
                ++m_seen;
            }
        }
        judgeSiblings(&window);
    }
    [[nodiscard]] QStringList faults() const { return m_faults; }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    static constexpr int slack = 2; // of the space above and below a text, which no text is in

    void note(const QWidget *widget, const QString &what)
    {
        m_faults << QStringLiteral("%1: %2 %3").arg(m_scene, nameOf(widget), what);
    }
    void judgeText(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const auto *box = qobject_cast<const QCheckBox *>(widget);
        const auto *group = qobject_cast<const QGroupBox *>(widget);
        if (const auto *combo = qobject_cast<const EnumComboBox *>(widget)) {
            judgeChoice(combo);
        }
        if (!label && !button && !box && !group) {
            return;
        }
        const bool wraps = (label && label->wordWrap()) || qobject_cast<const CheckField *>(widget);
        const auto needed = wraps ? QSize(1, widget->heightForWidth(widget->width()))
            : group               ? widget->minimumSizeHint()
                                  : widget->sizeHint();
        if (widget->width() < needed.width() || widget->height() + slack < needed.height()) {
            note(widget,
                QStringLiteral("is %1×%2 and needs %3×%4")
                    .arg(widget->width())
                    .arg(widget->height())
                    .arg(needed.width())
                    .arg(needed.height()));
        }
    }
    void judgeChoice(const QComboBox *combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const auto room = combo->style()->subControlRect(
            QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        const auto needed = combo->fontMetrics().horizontalAdvance(combo->currentText());
        if (room.width() < needed) {
            note(combo, QStringLiteral("has %1 for a text of %2").arg(room.width()).arg(needed));
        }
    }
    //! Inside its parent, unless that is moved on purpose.
    void judgePlace(const QWidget *widget)
    {
        const auto *parent = widget->parentWidget();
        const bool isLaid = parent && parent->layout() && contains(parent->layout(), widget);
        if (isLaid && !parent->rect().contains(widget->geometry())) {
            note(widget, QStringLiteral("leaves its parent"));
        }
        // A form is scrolled up and down, never sideways.
        const auto *area
            = parent ? qobject_cast<const QScrollArea *>(parent->parentWidget()) : nullptr;
        if (area && area->widget() == widget && widget->width() > parent->width()) {
            note(area,
                QStringLiteral("is narrower than what is in it: %1 for %2")
                    .arg(parent->width())
                    .arg(widget->minimumSizeHint().width()));
        }
    }
    void judgeSiblings(const QWidget *parent)
    {
        if (!parent->layout()) {
            return;
        }
        QList<const QWidget *> laid;
        for (const auto *child :
            parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (child->isVisible() && !child->size().isEmpty()
                && contains(parent->layout(), child)) {
                laid << child;
            }
        }
        for (qsizetype i = 0; i < laid.size(); ++i) {
            for (qsizetype j = i + 1; j < laid.size(); ++j) {
                if (laid.at(i)->geometry().intersects(laid.at(j)->geometry())) {
                    note(laid.at(i), QStringLiteral("lies over ") + nameOf(laid.at(j)));
                }
            }
        }
    }
    static bool contains(const QLayout *layout, const QWidget *widget)
    {
        for (int i = 0; i < layout->count(); ++i) {
            auto *item = layout->itemAt(i);
            if (item->widget() == widget || (item->layout() && contains(item->layout(), widget))) {
                return true;
            }
        }
        return false;
    }

    QString m_scene;
    QStringList m_faults;
    int m_seen = 0;
};

} // namespace

//! No text is cut and nothing lies over anything, in every window and dialog.
class TstClipping : public QObject {
    Q_OBJECT

    QTranslator m_german;

private Q_SLOTS:
    void everythingFits_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<bool>("german");
        for (const auto size : {QSize(900, 600), QSize(640, 480)}) {
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                for (const bool german : {false, true}) {
                    QTest::addRow("%d×%d, %s, %s", size.width(), size.height(),
                        direction == Qt::LeftToRight ? "from the left" : "from the right",
                        german ? "German" : "English")
                        << size << direction << german;
                }
            }
        }
    }
    void everythingFits()
    {
        QFETCH(const QSize, size);
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const bool, german);
        QApplication::setLayoutDirection(direction);
        if (german) {
            QVERIFY(m_german.load(QStringLiteral(MAILRIG_TRANSLATIONS "/mailrig_de.qm")));
            QCoreApplication::installTranslator(&m_german);
        }
        Fit fit;
        const auto look
            = [&fit](const QWidget &window, const QString &name) { fit.look(window, name); };
        forEachWindow(size, look);
        forEachDialog(size, look);
        auto faults = fit.faults();
        faults.removeDuplicates();
        for (const auto &fault : faults) {
            qWarning("%s", qPrintable(fault));
        }
        QVERIFY(faults.isEmpty());
        QVERIFY2(fit.seen() > 1'000, qPrintable(QString::number(fit.seen())));
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_german);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TstClipping)
#include "tst_clipping.moc"
