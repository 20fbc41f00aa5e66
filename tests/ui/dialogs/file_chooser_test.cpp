#include "ui/dialogs/file_chooser.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/session/session_settings.h"
#include "ui/session/settings_format.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace backstory::test;
using namespace backstory::ui;

namespace {

const std::vector<FileQuestion> &everyQuestion() {
    static const std::vector<FileQuestion> all{sourceQuestion(),      sessionQuestion(),
                                               rulesQuestion(),       certificateQuestion(),
                                               serviceFileQuestion(), passwordFileQuestion()};
    return all;
}

} // namespace

/// The system's file dialog: it says what it asks for, and looks where such a file was found last.
class FileChooserTest : public QObject {
    Q_OBJECT

    TemporaryFolder m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<SessionSettings> m_settings;
    QWidget m_window;

    QString file(const char *name) {
        const QString path = QString::fromStdString(m_folder.file(name).string());
        QDir().mkpath(QFileInfo(path).path());
        QFile made(path);
        return made.open(QIODevice::WriteOnly) ? path : QString();
    }
    QFileDialog *ask(const FileQuestion &question) {
        SystemFileChooser(m_settings.get())
            .choose(&m_window, question, [this](const QString &path) { m_chosen = path; });
        return m_window.findChild<QFileDialog *>(QStringLiteral("fileDialog"));
    }
    QString m_chosen;

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanupTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs, false); }
    void init() {
        m_store = std::make_unique<QSettings>(
            QString::fromStdString(m_folder.file("settings.ini").string()), settingsFormat());
        m_settings = std::make_unique<SessionSettings>(*m_store);
    }

    void eachKindHasItsOwnWords() {
        QStringList titles;
        QStringList purposes;
        for (const FileQuestion &question : everyQuestion()) {
            const std::unique_ptr<QFileDialog> dialog(ask(question));
            QCOMPARE(dialog->windowTitle(), question.title);
            QCOMPARE(dialog->nameFilters(), question.filters);
            QCOMPARE(dialog->filter().testFlag(QDir::Hidden), question.mayBeHidden);
            titles << question.title;
            purposes << question.purpose;
        }
        QCOMPARE(titles.removeDuplicates(), 0);
        QCOMPARE(purposes.removeDuplicates(), 0);
        QVERIFY(sessionQuestion().filters.first().contains(QStringLiteral("*.backstory")));
        QVERIFY(rulesQuestion().filters.first().contains(QStringLiteral("*.json")));
        QVERIFY(certificateQuestion().filters.first().contains(QStringLiteral("*.crt")));
    }

    void eachKindRemembersItsFolder() {
        const QString rules = file("rules/orders.json");
        std::unique_ptr<QFileDialog> dialog(ask(rulesQuestion()));
        dialog->setDirectory(QFileInfo(rules).path());
        dialog->selectFile(rules);
        static_cast<QDialog *>(dialog.get())->accept();
        QCOMPARE(m_chosen, rules);
        dialog.reset();
        dialog.reset(ask(rulesQuestion()));
        QCOMPARE(dialog->directory().absolutePath(), QFileInfo(rules).absolutePath());
        dialog.reset();
        dialog.reset(ask(sourceQuestion()));
        QVERIFY(dialog->directory().absolutePath() != QFileInfo(rules).absolutePath());
    }
};

BACKSTORY_TEST(FileChooserTest);

#include "file_chooser_test.moc"
