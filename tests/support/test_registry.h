#pragma once

#include "tests/support/std_text.h"

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>
#include <string_view>

namespace backstory::test {

/// A class of Qt Test that the executable can run.
struct RegisteredTest {
    std::string_view name;
    std::function<std::unique_ptr<QObject>()> make;
};

/// Adds a test to those of this executable. Called by BACKSTORY_TEST, before main.
bool registerTest(RegisteredTest test);

/// Runs the registered tests; the result is the exit status, 0 if all passed.
///
/// `--only NAME` runs one class, `--list` prints the names; what else stands on the command line
/// goes to Qt Test. A test during which Qt or the program printed a warning that neither it
/// (QTest::ignoreMessage) nor expected_warnings.cpp expected has failed.
int runTests(const QStringList &arguments);

/// Gives the process folders of its own for settings, data and cache, and an environment in which
/// no database settings of the person who runs the tests are left. Call it before anything else.
class PrivateEnvironment {
public:
    PrivateEnvironment();
    ~PrivateEnvironment();
    PrivateEnvironment(const PrivateEnvironment &) = delete;
    PrivateEnvironment &operator=(const PrivateEnvironment &) = delete;

private:
    class Folder;
    std::unique_ptr<Folder> m_folder;
};

/// Whether `file` is the source that may hold the test class `name`: history_test.cpp for
/// HistoryTest. ctest finds the classes by these names.
consteval bool isSourceOf(std::string_view name, std::string_view file) {
    file.remove_prefix(file.find_last_of("/\\") + 1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool capital = name[i] >= 'A' && name[i] <= 'Z';
        if (capital && i > 0) {
            if (!file.starts_with('_'))
                return false;
            file.remove_prefix(1);
        }
        const char expected = capital ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
        if (!file.starts_with(expected))
            return false;
        file.remove_prefix(1);
    }
    return file == ".cpp";
}

} // namespace backstory::test

/// Registers a test class. Stands once in its source, after the class, outside all namespaces or
/// in the class's own.
#define BACKSTORY_TEST(ClassName)                                                              \
    static_assert(backstory::test::isSourceOf(#ClassName, __FILE__),                           \
                  "a test class has the name of its source: HistoryTest in history_test.cpp"); \
    [[maybe_unused]] static const bool registered##ClassName = backstory::test::registerTest(  \
        {#ClassName, [] { return std::unique_ptr<QObject>(std::make_unique<ClassName>()); }})
