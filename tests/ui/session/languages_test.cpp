#include "ui/session/languages.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTest>

namespace backstory::ui {

class LanguagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void germanIsBuiltIn();
    void theSystemsLanguageIsTakenWhereItCanBe_data();
    void theSystemsLanguageIsTakenWhereItCanBe();
    void itIsSpokenAsLongAsTheObjectLives();
    void numbersAreWrittenAsTheLanguageHasThem();
    void qtSpeaksItToo();
    void aFileInAFolderAddsALanguage();
    void aFileThatIsNoTranslationDoesNoHarm();
};

namespace {

QString fileMenu() {
    return QCoreApplication::translate("backstory::ui::WindowActions", "&File");
}

bool copyBuiltIn(const std::filesystem::path &file) {
    return QFile::copy(QStringLiteral(":/translations/backstory_de.qm"),
                       QString::fromStdString(file.string()));
}

} // namespace

void LanguagesTest::germanIsBuiltIn() {
    const QList<Language> all = Languages().all();
    QVERIFY(all.size() >= 2);
    QCOMPARE(all.first(), (Language{QStringLiteral("en"), QStringLiteral("English")}));
    QVERIFY(all.contains(Language{QStringLiteral("de"), QStringLiteral("Deutsch")}));
}

void LanguagesTest::theSystemsLanguageIsTakenWhereItCanBe_data() {
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *wanted, const char *spoken) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ')
                              << QString::fromLatin1(spoken);
    };
    row("de", "de");
    row("de-AT", "de");
    row("de_Latn_DE", "de");
    row("en-GB de", "en");
    row("tlh de-CH en", "de");
    row("tlh", "en");
    row("C", "en");
}

void LanguagesTest::theSystemsLanguageIsTakenWhereItCanBe() {
    QFETCH(const QStringList, wanted);
    QTEST(Languages().bestOf(wanted), "spoken");
}

void LanguagesTest::itIsSpokenAsLongAsTheObjectLives() {
    QCOMPARE(fileMenu(), QStringLiteral("&File"));
    {
        Languages languages;
        languages.speak(QStringLiteral("de"));
        QCOMPARE(languages.spoken(), QStringLiteral("de"));
        QCOMPARE(fileMenu(), QStringLiteral("&Datei"));
        languages.speak(QStringLiteral("en"));
        QCOMPARE(fileMenu(), QStringLiteral("&File"));
        languages.speak(QStringLiteral("de"));
    }
    QCOMPARE(fileMenu(), QStringLiteral("&File"));
}

void LanguagesTest::numbersAreWrittenAsTheLanguageHasThem() {
    const QLocale before;
    {
        Languages languages;
        languages.speak(QStringLiteral("de"));
        QCOMPARE(QLocale().toString(1'204), QStringLiteral("1.204"));
        const Instant start = *Instant::fromMillis(0);
        QCOMPARE(spanText(start, *Instant::fromMillis(3'500)), QStringLiteral("3,5 s"));
        QCOMPARE(spanText(start, start.plusSeconds(1'204 * 86'400)), QStringLiteral("1.204 T"));
        languages.speak(QStringLiteral("en"));
        QCOMPARE(QLocale().toString(1'204), QStringLiteral("1,204"));
        QCOMPARE(spanText(start, *Instant::fromMillis(3'500)), QStringLiteral("3.5 s"));
    }
    QCOMPARE(QLocale(), before);
}

void LanguagesTest::qtSpeaksItToo() {
    Languages languages;
    languages.speak(QStringLiteral("de"));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

void LanguagesTest::aFileInAFolderAddsALanguage() {
    const test::TemporaryFolder folder;
    QVERIFY(copyBuiltIn(folder.file("backstory_eo.qm")));
    Languages languages({QString::fromStdString(folder.path().string())});
    QVERIFY(languages.all().contains(Language{QStringLiteral("eo"), QStringLiteral("Esperanto")}));
    languages.speak(QStringLiteral("eo"));
    QCOMPARE(fileMenu(), QStringLiteral("&Datei"));
}

void LanguagesTest::aFileThatIsNoTranslationDoesNoHarm() {
    const test::TemporaryFolder folder;
    QFile file(QString::fromStdString(folder.file("backstory_fr.qm").string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not what it is called");
    file.close();
    Languages languages({QString::fromStdString(folder.path().string())});
    languages.speak(QStringLiteral("fr"));
    QCOMPARE(fileMenu(), QStringLiteral("&File"));
}

} // namespace backstory::ui

using backstory::ui::LanguagesTest;
BACKSTORY_TEST(LanguagesTest);

#include "languages_test.moc"
