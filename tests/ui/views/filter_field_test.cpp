#include "ui/views/filter_field.h"

#include "tests/support/test_registry.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace backstory::ui {

class FilterFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        m_field = new FilterField(m_window.get());
        auto *below = new QLineEdit(m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_field);
        column->addStretch(1);
        column->addWidget(below);
        m_field->setCompletion([](std::string_view text, std::size_t cursor) {
            FilterWords words;
            words.columns = {{"status", {}}, {"amount", {}}};
            return completionsAt(text, cursor, words, {{"OrderPaid", "OrderShipped"}, {}, {}});
        });
        m_window->resize(600, 400);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void proposesAndTakesWithTab() {
        type("sta");
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->topLevelItem(0)->text(0), QStringLiteral("status"));
        QTest::keyClick(m_field, Qt::Key_Tab);
        QCOMPARE(m_field->text(), QStringLiteral("status"));
        QVERIFY(m_field->hasFocus());
        QTest::keyClick(m_field, Qt::Key_Tab); // the first way to compare
        QCOMPARE(m_field->text(), QStringLiteral("status="));
        type("Paid type:ship");
        QVERIFY(!list()->isVisible() || list()->topLevelItemCount() > 0);
        m_field->clear();
        type("type:Order");
        QTest::keyClick(m_field, Qt::Key_Down);
        QTest::keyClick(m_field, Qt::Key_Down);
        QVERIFY(m_field->accessibleDescription().startsWith(QLatin1String("OrderShipped")));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_field->text(), QStringLiteral("type:OrderShipped "));
        m_field->undo();
        QCOMPARE(m_field->text(), QStringLiteral("type:Order"));
    }

    void isNeverInTheWay() {
        QSignalSpy asked(m_field, &FilterField::searchWanted);
        QSignalSpy wanted(m_field, &FilterField::listWanted);
        type("sta");
        QTest::keyClick(m_field, Qt::Key_Return); // nothing is marked: it asks
        QCOMPARE(asked.count(), 1);
        QCOMPARE(m_field->text(), QStringLiteral("sta"));
        QVERIFY(!list()->isVisible());
        type("t");
        QVERIFY(list()->isVisible());
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(!list()->isVisible());
        QCOMPARE(m_field->text(), QStringLiteral("stat"));
        QTest::keyClick(m_field, Qt::Key_Down);
        QCOMPARE(wanted.count(), 1);
        QTest::keyClick(m_field, Qt::Key_Tab);
        QVERIFY(!m_field->hasFocus());
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_Escape);
        QVERIFY(m_field->text().isEmpty());
        type("x ");
        QVERIFY(!list()->isVisible());
    }

    void saysWhereAMistakeIs() {
        m_field->setText(QStringLiteral("\u00e9\u00e9 amount>"));
        m_field->showMistake(FilterMistake(5, 7, "Say what <b>amount</b> is compared with."));
        auto *sentence = m_window->findChild<QLabel *>(QStringLiteral("filterMistake"));
        QVERIFY(!sentence->isVisible()); // not while one types
        QTRY_VERIFY(sentence->isVisible());
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
        auto *sign = m_field->findChild<QAction *>(QStringLiteral("filterMistakeSign"));
        QVERIFY(sign->isVisible());
        QVERIFY(m_field->accessibleDescription().contains(QLatin1String("compared with")));
        sign->trigger();
        QCOMPARE(m_field->selectedText(), QStringLiteral("amount>"));
        m_field->end(false);
        type("5");
        QVERIFY(!sentence->isVisible());
        QVERIFY(!sign->isVisible());
        QCOMPARE(m_field->text(), QStringLiteral("\u00e9\u00e9 amount>5"));
    }

    void returnLeadsToTheMistake() {
        connect(m_field, &FilterField::searchWanted, m_field, [this](const QString &text) {
            if (text.endsWith(u'>'))
                m_field->showMistake(FilterMistake(0, 1, "No."));
        });
        type("ab>");
        QTest::keyClick(m_field, Qt::Key_Return);
        QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("filterMistake"))->isVisible());
        QCOMPARE(m_field->selectedText(), QStringLiteral("a"));
    }

private:
    void type(const char *text) { QTest::keyClicks(m_field, QString::fromLatin1(text)); }
    [[nodiscard]] QTreeWidget *list() const {
        return m_window->findChild<QTreeWidget *>(QStringLiteral("filterProposals"));
    }

    std::unique_ptr<QWidget> m_window;
    FilterField *m_field = nullptr;
};

} // namespace backstory::ui

using backstory::ui::FilterFieldTest;
BACKSTORY_TEST(FilterFieldTest);
#include "filter_field_test.moc"
