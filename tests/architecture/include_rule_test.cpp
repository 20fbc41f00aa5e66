#include "tests/architecture/include_rule.h"

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

namespace backstory::test {
namespace {

namespace fs = std::filesystem;

/// How core's folders build on each other. Stands here a second time on purpose: a new edge in a
/// CMakeLists.txt is a decision, and this is where it is noticed.
const FolderEdges kDesign{
    {"core/base", {}},
    {"core/json", {"core/base"}},
    {"core/model", {"core/json"}},
    {"core/source", {"core/model"}},
    {"core/store", {"core/source", "core/model"}},
    {"core/rules", {"core/model"}},
    {"core/diff", {"core/json"}},
    {"core/replay", {"core/rules", "core/diff", "core/model"}},
    {"core/filter", {"core/replay"}},
    {"core/projection", {"core/replay", "core/source", "core/store"}},
    {"core/audit", {"core/replay"}},
    {"core/report", {"core/replay", "core/diff", "core/audit"}},
};

/// Calls `visit` for every file of core, ui and app, with its path from the root.
template <typename Visit>
void forEachFile(const Visit &visit) {
    for (const char *layer : {"core", "ui", "app"}) {
        for (const auto &entry : fs::recursive_directory_iterator(sourceFolder() / layer)) {
            if (entry.is_regular_file())
                visit(entry.path(),
                      entry.path().lexically_relative(sourceFolder()).generic_string());
        }
    }
}

FolderEdges declaredEdges() {
    FolderEdges edges;
    forEachFile([&edges](const fs::path &path, const std::string &name) {
        if (path.filename() != "CMakeLists.txt" || folderOf(name).empty())
            return;
        auto &targets = edges[folderOf(name)];
        for (const std::string &target : linkedTargets(readFile(path)))
            targets.insert(folderOfTarget(target));
        targets.erase(folderOf(name)); // an executable beside its library
    });
    return edges;
}

std::vector<Include> allIncludes() {
    std::vector<Include> all;
    forEachFile([&all](const fs::path &path, const std::string &name) {
        const std::string extension = path.extension().string();
        if (extension != ".h" && extension != ".cpp")
            return;
        const auto includes = includesOf(name, readFile(path));
        all.insert(all.end(), includes.begin(), includes.end());
    });
    return all;
}

} // namespace

class IncludeRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeKeepsTheRule();
    void everyIncludeOfTheProjectExists();
    void foldersBuildOnEachOtherAsDesigned();
    void noFolderReachesItself();

    void wouldFail_data();
    void wouldFail();
    void wouldPass_data();
    void wouldPass();
    void readsIncludeLines();
    void readsLinkedTargets();
};

void IncludeRuleTest::everyIncludeKeepsTheRule() {
    const FolderEdges edges = declaredEdges();
    std::string broken;
    for (const Include &include : allIncludes()) {
        if (const std::string sentence = violation(include, edges); !sentence.empty())
            broken += "\n" + sentence;
    }
    QVERIFY2(broken.empty(), broken.c_str());
}

void IncludeRuleTest::everyIncludeOfTheProjectExists() {
    std::string missing;
    for (const Include &include : allIncludes()) {
        if (include.quoted && !folderOf(include.target).empty() &&
            !fs::exists(sourceFolder() / include.target))
            missing += "\n" + include.file + " includes " + include.target;
    }
    QVERIFY2(missing.empty(), missing.c_str());
}

void IncludeRuleTest::foldersBuildOnEachOtherAsDesigned() {
    const FolderEdges declared = declaredEdges();
    for (const auto &[folder, targets] : declared) {
        if (!folder.starts_with("core/"))
            continue;
        QVERIFY2(kDesign.contains(folder), folder.c_str());
        const std::set<std::string> allowed = reachable(kDesign, folder);
        for (const std::string &target : targets)
            QVERIFY2(allowed.contains(target), (folder + " links " + target).c_str());
    }
}

void IncludeRuleTest::noFolderReachesItself() {
    const FolderEdges edges = declaredEdges();
    for (const auto &[folder, targets] : edges)
        QVERIFY2(!reachable(edges, folder).contains(folder), folder.c_str());
}

void IncludeRuleTest::wouldFail_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("core includes ui", "core/json/a.h", R"(#include "ui/text/b.h")");
    row("core includes Qt", "core/json/a.cpp", "#include <QString>");
    row("core includes QtCore/…", "core/json/a.cpp", "#  include <QtCore/QString>");
    row("cli includes Qt", "app/cli/a.cpp", "#include <QString>");
    row("cli includes ui", "app/cli/a.cpp", R"(#include "ui/text/b.h")");
    row("ui includes app", "ui/text/a.cpp", R"(#include "app/desktop/b.h")");
    row("ui includes libpqxx", "ui/views/a.cpp", "#include <pqxx/pqxx>");
    row("ui includes sqlite", "ui/main_window.cpp", "#include <sqlite3.h>");
    row("ui includes libpq", "ui/main_window.cpp", "#include <libpq-fe.h>");
    row("ui includes a driver's source", "ui/models/a.cpp",
        R"(#include "core/source/postgres_source.h")");
    row("replay includes source", "core/replay/a.cpp", R"(#include "core/source/open_source.h")");
    row("json includes model", "core/json/a.cpp", R"(#include "core/model/event.h")");
    row("relative", "core/json/a.cpp", R"(#include "number.h")");
    row("upwards", "core/json/a.cpp", R"(#include "../base/error.h")");
    row("upwards from the root", "core/json/a.cpp", R"(#include "core/json/../base/error.h")");
    row("own header in brackets", "core/json/a.cpp", "#include <core/base/error.h>");
    row("rewritten numbers", "core/replay/a.cpp", "#include <nlohmann/json.hpp>");
    row("parser elsewhere", "core/rules/a.cpp", "#include <simdjson.h>");
}

void IncludeRuleTest::wouldFail() {
    QFETCH(const QString, file);
    QFETCH(const QString, line);
    const auto includes = includesOf(file.toStdString(), line.toStdString());
    QCOMPARE(includes.size(), std::size_t(1));
    FolderEdges edges = kDesign;
    edges["ui/models"] = {"core/source", "core/replay"};
    QVERIFY(!violation(includes.front(), edges).empty());
}

void IncludeRuleTest::wouldPass_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("own folder", "core/json/a.cpp", R"(#include "core/json/number.h")");
    row("named folder", "core/json/a.cpp", R"(#include "core/base/error.h")");
    row("by way of another", "core/replay/a.cpp", R"(#include "core/base/error.h")");
    row("standard", "core/replay/a.cpp", "#include <queue>");
    row("driver at its edge", "core/source/a.cpp", "#include <pqxx/pqxx>");
    row("Qt in ui", "ui/models/a.cpp", "#include <QString>");
    row("opening a source", "ui/models/a.cpp", R"(#include "core/source/open_source.h")");
    row("moc", "ui/models/a.cpp", R"(#include "a.moc")");
}

void IncludeRuleTest::wouldPass() {
    QFETCH(const QString, file);
    QFETCH(const QString, line);
    const auto includes = includesOf(file.toStdString(), line.toStdString());
    QCOMPARE(includes.size(), std::size_t(1));
    FolderEdges edges = kDesign;
    edges["ui/models"] = {"core/source", "core/replay"};
    QCOMPARE(violation(includes.front(), edges), std::string());
}

void IncludeRuleTest::readsIncludeLines() {
    const auto includes = includesOf("core/a/b.h", "#pragma once\n"
                                                   "// #include <commented>\n"
                                                   "#if X\n"
                                                   "  # include <one.h> // why\n"
                                                   "#endif\n"
                                                   "#include \"core/two.h\"\n"
                                                   "const char *s = \"#include <three>\";\n");
    QCOMPARE(includes.size(), std::size_t(2));
    QCOMPARE(includes[0].target, std::string("one.h"));
    QVERIFY(!includes[0].quoted);
    QCOMPARE(includes[1].target, std::string("core/two.h"));
    QVERIFY(includes[1].quoted);
}

void IncludeRuleTest::readsLinkedTargets() {
    const auto targets = linkedTargets("backstory_library(core_replay\n"
                                       "  SOURCES history.cpp # not core_audit\n"
                                       "  DEPENDS core_rules dep_json\n"
                                       "  PRIVATE_DEPENDS core_diff)\n");
    QCOMPARE(targets, (std::set<std::string>{"core_diff", "core_rules"}));
}

} // namespace backstory::test

using backstory::test::IncludeRuleTest;
BACKSTORY_TEST(IncludeRuleTest);

#include "include_rule_test.moc"
