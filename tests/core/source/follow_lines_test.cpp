#include "tests/core/source/answers.h"
#include "tests/core/source/followed.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <zlib.h>

#include <fstream>
#include <thread>

using namespace backstory;
using namespace backstory::test;

namespace {

using Ids = std::vector<std::string>;

std::string line(const std::string &id, int at) {
    return R"({"id":")" + id +
           R"(","order_id":"o","event_type":"T","event_data":{},"created_at":)" +
           std::to_string(at) + "}";
}

/// A file that grows, and its source.
struct Lines {
    explicit Lines(const std::string &text) {
        append(text);
        source = openSource({path().string(), {}, {}});
    }
    void append(const std::string &text) const {
        std::ofstream(path(), std::ios::binary | std::ios::app) << text;
    }
    [[nodiscard]] std::filesystem::path path() const { return folder.file("shop.jsonl"); }
    std::unique_ptr<LogFollower> follow(FollowFrom from) const {
        return source->openFollower(source->tables().front(), from, {});
    }
    std::unique_ptr<LogFollower> follow(const LogPlace &place) const {
        return source->openFollower(source->tables().front(), place);
    }

    TemporaryFolder folder;
    std::unique_ptr<EventSource> source;
};

} // namespace

/// Following a JSON Lines file.
class FollowLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesComeWhenTheyAreWhole() {
        Lines lines(line("b", 2) + '\n' + line("a", 1) + "\r\n" + line("c", 3));
        auto follower = lines.follow(FollowFrom::Start);
        QCOMPARE(look(*follower), (Ids{"a", "b"}));
        QCOMPARE(look(*follower), Ids{});
        lines.append("\n" + line("d", 4).substr(0, 10));
        QCOMPARE(look(*follower), Ids{"c"});
        lines.append(line("d", 4).substr(10) + "\n\nno event\n" + line("e", 5) + '\n');
        follower = lines.follow(follower->place());
        std::vector<Event> events;
        follower->look([&](Event &&event) { events.push_back(std::move(event)); }, {});
        QCOMPARE(eventIds(events), (Ids{"d", "e"}));
        QCOMPARE(events[0].ordinal, std::uint64_t{4});
        QCOMPARE(events[1].ordinal, std::uint64_t{7});
        QVERIFY(follower->way().ends_with('.'));
    }

    void fromNowOn() {
        Lines lines("\xef\xbb\xbf" + line("a", 1) + "\n" + line("b", 2));
        auto follower = lines.follow(FollowFrom::Now);
        QCOMPARE(look(*follower), Ids{});
        lines.append("\n" + line("c", 3) + '\n');
        std::vector<Event> events;
        follower->look([&](Event &&event) { events.push_back(std::move(event)); }, {});
        QCOMPARE(eventIds(events), (Ids{"b", "c"}));
        QCOMPARE(events[0].ordinal, std::uint64_t{2});
    }

    void manyEventsComeInSeveralLooks() {
        std::string text;
        for (int i = 0; i < 12'000; ++i)
            text += line("e" + std::to_string(i), i) + '\n';
        Lines lines(text);
        auto follower = lines.follow(FollowFrom::Start);
        Followed followed;
        QVERIFY(follower->look([&](Event &&event) { followed.take(event); }, {}));
        follower = lines.follow(follower->place());
        followed.lookAt(*follower);
        QCOMPARE(followed.size(), std::size_t{12'000});
        QCOMPARE(followed.ids().back(), std::string("e11999"));
    }

    void aTakerThatFailsGetsTheRestLater() {
        Lines lines(line("a", 1) + '\n' + line("b", 2) + '\n');
        auto follower = lines.follow(FollowFrom::Start);
        const LogPlace before = follower->place();
        Followed followed;
        const auto failing = [&](Event &&event) {
            if (followed.size() == 1)
                throw std::runtime_error("full");
            followed.take(event);
        };
        QVERIFY(throws<std::runtime_error>([&] { follower->look(failing, {}); }));
        QCOMPARE(follower->place(), before);
        followed.lookAt(*follower);
        QCOMPARE(followed.ids(), (Ids{"a", "b"}));
    }

    void aFileThatBecameAnotherIsNoticed() {
        Lines lines(line("a", 1) + '\n' + line("b", 2) + '\n');
        auto follower = lines.follow(FollowFrom::Start);
        look(*follower);
        std::ofstream(lines.path()) << line("c", 3) << '\n';
        QCOMPARE(kindFrom([&] { look(*follower); }), static_cast<int>(ErrorKind::SourceUnreadable));
        lines.append(std::string(1'000, ' '));
        QCOMPARE(kindFrom([&] { look(*follower); }), static_cast<int>(ErrorKind::SourceUnreadable));
    }

    void otherPlacesAreRefused() {
        Lines lines(line("a", 1) + '\n');
        for (const char *text : {"", "offset", "offset 1", "offset x 1", "offset 1 1 1", "rowid 1"})
            QCOMPARE(kindFrom([&] { lines.follow(LogPlace{text}); }),
                     static_cast<int>(ErrorKind::BadRequest));
    }

    void gzipFilesCannotBeFollowed() {
        const TemporaryFolder folder;
        const std::string file = folder.file("shop.jsonl.gz").string();
        gzFile out = gzopen(file.c_str(), "wb");
        const std::string text = line("a", 1) + '\n';
        gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
        gzclose(out);
        const auto source = openSource({file, {}, {}});
        const EventTable &table = source->tables().front();
        QCOMPARE(kindFrom([&] { source->openFollower(table, FollowFrom::Start, {}); }),
                 static_cast<int>(ErrorKind::NotAnswerable));
        QCOMPARE(kindFrom([&] { source->openFollower(table, LogPlace{"offset 0 0"}); }),
                 static_cast<int>(ErrorKind::NotAnswerable));
    }

    void waitingEndsWhenTheFileGrows() {
        Lines lines(line("a", 1) + '\n');
        auto follower = lines.follow(FollowFrom::Start);
        look(*follower);
        lines.append(line("b", 2) + '\n');
        follower->wait({});
        QCOMPARE(look(*follower), Ids{"b"});
        std::stop_source stop;
        std::thread stopper([&] { stop.request_stop(); });
        QVERIFY(throws<Cancelled>([&] {
            for (;;)
                follower->wait({stop.get_token(), {}});
        }));
        stopper.join();
    }
};

BACKSTORY_TEST(FollowLinesTest);

#include "follow_lines_test.moc"
