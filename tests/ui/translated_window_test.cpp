#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/languages.h"
#include "ui/text/finding_text.h"
#include "ui/text/story_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

/// The window in another language, and whether translators are shown all that it says.
class TranslatedWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMenusAreGerman();
    void standardButtonsAreGerman();
    void noMenuHasALetterTwice_data();
    void noMenuHasALetterTwice();
    void whateverIsAskedForIsFoundByTranslators();
};

namespace {

QString keyOf(const QString &context, const QString &text) {
    return context + u'\n' + text;
}

/// What translators are shown: every context and text that lupdate finds in the sources.
QSet<QString> foundTexts(const QString &file) {
    QProcess lupdate;
    lupdate.setWorkingDirectory(QString::fromStdString(test::sourceFolder().string()));
    lupdate.start(QStringLiteral(BACKSTORY_LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"),
                   QStringLiteral("app/desktop"), QStringLiteral("-ts"), file});
    if (!lupdate.waitForFinished(60'000))
        return {};
    QFile written(file);
    if (!written.open(QIODevice::ReadOnly))
        return {};
    QSet<QString> texts;
    QString context;
    QXmlStreamReader xml(&written);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            texts << keyOf(context, xml.readElementText());
    }
    return texts;
}

/// Hears what the program asks to have translated, and remembers what translators would never see.
class Listener : public QTranslator {
public:
    explicit Listener(const QSet<QString> &known) : m_known(known) {
        for (const QString &key : known)
            m_contexts << key.section(u'\n', 0, 0);
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *,
                                    int) const override {
        const QString where = QString::fromUtf8(context);
        const QString key = keyOf(where, QString::fromUtf8(text));
        if (m_known.contains(key))
            ++m_heard;
        else if (where.startsWith(QLatin1String("backstory::")) || m_contexts.contains(where))
            m_missing << key; // what is neither is Qt's own
        return {};
    }

    [[nodiscard]] QStringList missing() const { return {m_missing.begin(), m_missing.end()}; }
    [[nodiscard]] int heard() const { return m_heard; }

private:
    QSet<QString> m_known;
    QSet<QString> m_contexts;
    mutable QSet<QString> m_missing;
    mutable int m_heard = 0;
};

/// What may be found in a history, with and without its details.
void findEverything() {
    for (int code = 0; code < static_cast<int>(FindingCode::MappingDetail); ++code) {
        findingText({static_cast<FindingCode>(code), {}, {}});
        findingText({static_cast<FindingCode>(code), {}, {"one", "two", "three"}});
    }
    for (const DemoStory &story : demoStories(DemoRequest{}))
        storyText(story.title);
}

/// What is wrong with the letters underlined in a row of actions; empty: nothing.
QStringList lettersTwice(const QString &where, const QList<QAction *> &actions) {
    QStringList wrong;
    QSet<QString> letters;
    for (const QAction *action : actions) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!letter.isEmpty() && letters.contains(letter))
            wrong << where + QStringLiteral(": ") + action->text();
        letters << letter;
    }
    return wrong;
}

/// Through all views and the dialogs that ask nothing first.
void lookAround(WindowFixture &it) {
    it.openDemo(DemoStore::shared().stories.at(3).stream);
    auto &tabs = it.find<QTabWidget>("orderTabs");
    for (int tab = 0; tab < tabs.count(); ++tab) {
        tabs.setCurrentIndex(tab);
        it.trigger("actionPreviousEvent");
        QCoreApplication::processEvents();
    }
    for (const char *action : {"actionKeys", "actionAbout", "actionPreferences", "actionPalette",
                               "actionFilterHelp", "actionTour", "actionGoTo"}) {
        it.trigger(action);
        QCoreApplication::processEvents();
        for (QDialog *dialog : it.window().findChildren<QDialog *>())
            dialog->close();
    }
}

} // namespace

void TranslatedWindowTest::theMenusAreGerman() {
    Languages languages;
    languages.speak(QStringLiteral("de"));
    WindowFixture it;
    QStringList titles;
    for (const QAction *action : it.window().menuBar()->actions())
        titles << action->text();
    QCOMPARE(titles.first(), QStringLiteral("&Datei"));
    QCOMPARE(titles.last(), QStringLiteral("&Hilfe"));
    QCOMPARE(it.find<QAction>("actionQuit").text(), QStringLiteral("&Beenden"));
}

void TranslatedWindowTest::standardButtonsAreGerman() {
    Languages languages;
    languages.speak(QStringLiteral("de"));
    WindowFixture it;
    it.trigger("actionAbout");
    const auto *buttons = it.find<QDialog>("aboutDialog").findChild<QDialogButtonBox *>();
    QString text = buttons->button(QDialogButtonBox::Close)->text();
    QCOMPARE(text.remove(u'&'), QStringLiteral("Schließen"));
}

void TranslatedWindowTest::noMenuHasALetterTwice_data() {
    QTest::addColumn<QString>("language");
    for (const Language &language : Languages().all())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void TranslatedWindowTest::noMenuHasALetterTwice() {
    QFETCH(const QString, language);
    Languages languages;
    languages.speak(language);
    WindowFixture it;
    it.openDemo(DemoStore::shared().stories.at(3).stream);
    QStringList wrong = lettersTwice(QStringLiteral("menu bar"), it.window().menuBar()->actions());
    for (const QMenu *menu : it.window().findChildren<QMenu *>())
        wrong << lettersTwice(menu->objectName() + u' ' + menu->title(), menu->actions());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TranslatedWindowTest::whateverIsAskedForIsFoundByTranslators() {
    const test::TemporaryFolder folder;
    const QSet<QString> known =
        foundTexts(QString::fromStdString(folder.file("found.ts").string()));
    QVERIFY(known.size() > 500);
    Listener listener(known);
    QCoreApplication::installTranslator(&listener);
    {
        WindowFixture it;
        lookAround(it);
        findEverything();
    }
    QCoreApplication::removeTranslator(&listener);
    QVERIFY(listener.heard() > 300);
    QVERIFY2(listener.missing().isEmpty(),
             qPrintable(listener.missing().join(QStringLiteral("\n---\n"))));
}

} // namespace backstory::ui

using backstory::ui::TranslatedWindowTest;
BACKSTORY_TEST(TranslatedWindowTest);

#include "translated_window_test.moc"
