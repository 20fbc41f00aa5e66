#include "tests/support/unprivileged_scope.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

namespace backstory::test {

class UnprivilegedScopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesTheRightsOfFiles();
    void comesBack();
};

void UnprivilegedScopeTest::seesTheRightsOfFiles() {
    const TemporaryFolder folder;
    const auto file = folder.file("secret");
    writeFile(file, "text");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    {
        const UnprivilegedScope scope;
        QVERIFY(access(file.c_str(), F_OK) == 0);
        QVERIFY(access(file.c_str(), R_OK) != 0);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, readFile(file));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, readFile(folder.file("absent")));
    }
}

void UnprivilegedScopeTest::comesBack() {
    const uid_t before = geteuid();
    std::filesystem::path path;
    {
        const TemporaryFolder folder;
        path = folder.path();
        std::filesystem::create_directories(folder.file("a/b"));
        writeFile(folder.file("a/b/c"), "text");
        std::filesystem::permissions(folder.file("a"), std::filesystem::perms::none);
        const UnprivilegedScope scope;
        QVERIFY(geteuid() != 0);
    }
    QCOMPARE(geteuid(), before);
    QCOMPARE(getuid(), before);
    QVERIFY(!std::filesystem::exists(path));
}

} // namespace backstory::test

using backstory::test::UnprivilegedScopeTest;
BACKSTORY_TEST(UnprivilegedScopeTest);

#include "unprivileged_scope_test.moc"
