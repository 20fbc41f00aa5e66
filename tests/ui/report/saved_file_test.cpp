#include "ui/report/saved_file.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "tests/support/unprivileged_scope.h"

#include <QFile>
#include <QTest>

namespace backstory::ui {

using test::TemporaryFolder;
using test::UnprivilegedScope;

class SavedFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThereWhole();
    void leavesTheOldOneWhenItIsGivenUp();
    void saysWhyItCannotBeWritten();

private:
    static QString contentOf(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static void write(const QString &path, const char *text) {
        SavedFile file(path);
        file.write(text);
        file.commit();
    }
};

void SavedFileTest::isThereWhole() {
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.file("a.csv").string());
    write(path, "first");
    write(path, "second");
    QCOMPARE(contentOf(path), QStringLiteral("second"));
}

void SavedFileTest::leavesTheOldOneWhenItIsGivenUp() {
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.file("a.csv").string());
    write(path, "first");
    {
        SavedFile file(path);
        file.write("half");
    }
    QCOMPARE(contentOf(path), QStringLiteral("first"));
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator(folder.path()))
        ++entries;
    QCOMPARE(entries, std::size_t(1));
}

void SavedFileTest::saysWhyItCannotBeWritten() {
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.file("a.csv").string());
    write(path, "first");
    const UnprivilegedScope ordinary;
    std::filesystem::path root = folder.path();
    try {
        SavedFile file(path);
        QFAIL("it was opened");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::TargetUnwritable);
        QVERIFY(error.doing().find("a.csv") != std::string::npos);
        QVERIFY(error.cause().find("nothing was replaced") != std::string::npos);
    }
    QCOMPARE(contentOf(path), QStringLiteral("first"));
}

} // namespace backstory::ui

using backstory::ui::SavedFileTest;
BACKSTORY_TEST(SavedFileTest);
#include "saved_file_test.moc"
