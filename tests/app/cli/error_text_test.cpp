#include "app/cli/error_text.h"

#include "app/cli/exit_status.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::cli;

class ErrorTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWhyAndWhatToDo();
    void namesARemedyWhereThereIsOnlyOne();
    void saysThatAPartIsAPart();
    void listsMistakesOneALine();
    void showsHiddenCharacters();
    void givesEveryKindItsStatus();
};

void ErrorTextTest::saysWhatWhyAndWhatToDo() {
    const Error error(ErrorKind::NoPermission, "reading order_events", "the role may not read it",
                      "Ask for the right.");
    QCOMPARE(errorText(error),
             std::string("error: the right to read is missing: the role may not read it\n"
                         "  while reading order_events\n"
                         "  Ask for the right.\n"));
}

void ErrorTextTest::namesARemedyWhereThereIsOnlyOne() {
    const Error error(ErrorKind::PasswordNeeded, "", "none was given");
    QCOMPARE(errorText(error),
             std::string("error: the server asks for a password: none was given\n"
                         "  Put it into ~/.pgpass, into the service file, or into PGPASSWORD.\n"));
}

void ErrorTextTest::saysThatAPartIsAPart() {
    const Error error(ErrorKind::ConnectionLost, "reading", "the server went away", "Do this.");
    const std::string text = errorText(error, true);
    QVERIFY(text.find("a part, and not the whole.\n") != std::string::npos);
    QVERIFY(errorText(error).find("a part") == std::string::npos);
    QVERIFY(text.ends_with("  Do this.\n"));
}

void ErrorTextTest::listsMistakesOneALine() {
    const Error error(ErrorKind::BadRules, "", "/a: wrong\n/b: wrong too", "Mend it.");
    QCOMPARE(errorText(error), std::string("error: the ruleset has mistakes: /a: wrong\n"
                                           "  /b: wrong too\n"
                                           "  Mend it.\n"));
}

void ErrorTextTest::showsHiddenCharacters() {
    const Error error(ErrorKind::Conflict, "", "\x1b[31m\xff");
    QCOMPARE(errorText(error), std::string("error: the answer is no: \\u001b[31m\\xff\n"));
}

void ErrorTextTest::givesEveryKindItsStatus() {
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::BadRequest)), 2);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::NotAnswerable)), 2);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::BadMapping)), 2);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::Busy)), 3);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::ConnectionLost)), 3);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::NoSuchStream)), 4);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::TargetUnwritable)), 5);
    QCOMPARE(static_cast<int>(exitStatusOf(ErrorKind::Conflict)), 1);
}

BACKSTORY_TEST(ErrorTextTest);
#include "error_text_test.moc"
