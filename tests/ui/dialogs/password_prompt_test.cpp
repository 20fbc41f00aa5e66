#include "ui/dialogs/password_prompt.h"

#include "tests/support/test_registry.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <optional>

namespace backstory::ui {

class PasswordPromptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasTypedIsHandedOn();
    void theBoxIsThereWhereAStoreAnswers();
    void aWrongOneIsSaidSo();
    void givenUpItSaysNothing();

private:
    void ask(const PasswordQuestion &question);
    template <class T>
    T &find(const char *name) {
        return *m_window->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<QWidget> m_window;
    DialogPasswordPrompt m_prompt;
    std::optional<PasswordReply> m_reply;
};

void PasswordPromptTest::init() {
    m_window = std::make_unique<QWidget>();
    m_reply.reset();
}

void PasswordPromptTest::ask(const PasswordQuestion &question) {
    m_prompt.ask(m_window.get(), question, [this](const PasswordReply &reply) { m_reply = reply; });
}

void PasswordPromptTest::whatWasTypedIsHandedOn() {
    ask({QStringLiteral("<b>me</b>@db"), false, {}, false, true});
    auto &field = find<QLineEdit>("passwordField");
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QVERIFY(find<QCheckBox>("passwordKeep").isHidden());
    QCOMPARE(find<QLabel>("passwordQuestion").textFormat(), Qt::PlainText);
    QVERIFY(find<QLabel>("passwordQuestion").text().contains(QLatin1String("<b>me</b>@db")));
    QTest::keyClicks(&field, QStringLiteral("hunter2"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(m_reply.has_value());
    QCOMPARE(m_reply->password, QStringLiteral("hunter2"));
    QVERIFY(!m_reply->keeps);
}

void PasswordPromptTest::theBoxIsThereWhereAStoreAnswers() {
    ask({QStringLiteral("prod"), false, {}, true, true});
    auto &keep = find<QCheckBox>("passwordKeep");
    QVERIFY(!keep.isHidden());
    QVERIFY(keep.isChecked());
    QTest::keyClick(&find<QLineEdit>("passwordField"), Qt::Key_Return);
    QVERIFY(m_reply.has_value() && m_reply->keeps);
}

void PasswordPromptTest::aWrongOneIsSaidSo() {
    ask({QStringLiteral("prod"), true, QStringLiteral("A note."), true, false});
    QVERIFY(
        find<QLabel>("passwordQuestion").text().startsWith(QLatin1String("The server refused")));
    QCOMPARE(find<QLabel>("passwordNote").text(), QStringLiteral("A note."));
    QVERIFY(!find<QCheckBox>("passwordKeep").isChecked());
}

void PasswordPromptTest::givenUpItSaysNothing() {
    ask({QStringLiteral("prod"), false, {}, false, false});
    QTest::keyClick(&find<QDialog>("passwordDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(QStringLiteral("passwordDialog")));
    QVERIFY(!m_reply);
}

} // namespace backstory::ui

using backstory::ui::PasswordPromptTest;
BACKSTORY_TEST(PasswordPromptTest);
#include "password_prompt_test.moc"
