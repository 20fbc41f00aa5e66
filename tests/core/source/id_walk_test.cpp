#include "core/source/id_walk.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <random>
#include <set>

namespace backstory::test {

namespace {

using Texts = std::set<std::string>;

SeekText seekIn(const Texts &texts) {
    return [&texts](const std::string &from) -> std::optional<std::string> {
        const auto found = texts.lower_bound(from);
        return found != texts.end() ? std::optional(*found) : std::nullopt;
    };
}

/// What the walk must give: all UUIDs of the range, sorted by their bytes, then as text.
std::vector<std::string> expected(const Texts &texts, const Uuid &from, const Uuid &to) {
    std::vector<std::pair<Uuid, std::string>> found;
    for (const std::string &text : texts) {
        if (const auto uuid = Uuid::parse(text); uuid && *uuid >= from && *uuid <= to)
            found.emplace_back(*uuid, text);
    }
    std::ranges::sort(found);
    std::vector<std::string> result;
    for (auto &[uuid, text] : found)
        result.push_back(text);
    return result;
}

std::vector<std::string> walked(const Texts &texts, const Uuid &from, const Uuid &to) {
    std::vector<std::string> result;
    walkUuids(seekIn(texts), from, to, [&](const std::string &text) {
        result.push_back(text);
        return true;
    });
    return result;
}

class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) { std::cout << "seed " << seed << '\n'; }

    std::uint32_t upTo(std::uint32_t count) {
        return static_cast<std::uint32_t>(m_engine() % count);
    }

    /// Few distinct digits, so that ids share beginnings.
    Uuid uuid() {
        Uuid result;
        for (auto &byte : result.bytes)
            byte = upTo(4) == 0 ? static_cast<std::uint8_t>(m_engine()) : std::uint8_t{0xab};
        return result;
    }
    std::string spelling(const Uuid &uuid) {
        std::string text = uuid.text();
        if (upTo(3) == 0)
            std::erase(text, '-');
        const std::uint32_t letterCase = upTo(4);
        for (char &c : text) {
            const bool raise = letterCase == 1 || (letterCase == 2 && upTo(2) == 0);
            if (raise && c >= 'a' && c <= 'f')
                c = static_cast<char>(c - 32);
        }
        return upTo(4) == 0 ? '{' + text + '}' : text;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

class IdWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEverySpellingInOrder();
    void findsSpellingsOfOne();
    void stopsWhenTold();
    void looksOnlyAtWhatItNeeds();
    void findsPrefixesInAnyCase();
};

void IdWalkTest::findsEverySpellingInOrder() {
    Random random(7);
    for (int round = 0; round < 60; ++round) {
        Texts texts{"", "{", "abc", "order 7", "\xff", "ab-", "{abab}"};
        for (int i = 0; i < 60; ++i) {
            const Uuid uuid = random.uuid();
            for (std::uint32_t j = random.upTo(3); j < 3; ++j)
                texts.insert(random.spelling(uuid));
            texts.insert(random.spelling(uuid).substr(0, 20)); // the beginning of one is none
        }
        Uuid from = random.uuid();
        Uuid to = random.uuid();
        if (to < from)
            std::swap(from, to);
        QCOMPARE(walked(texts, from, to), expected(texts, from, to));
        Uuid all;
        all.bytes.fill(0xff);
        QCOMPARE(walked(texts, Uuid{}, all), expected(texts, Uuid{}, all));
    }
}

void IdWalkTest::findsSpellingsOfOne() {
    Random random(11);
    for (int round = 0; round < 200; ++round) {
        const Uuid uuid = random.uuid();
        Texts texts;
        for (std::uint32_t i = random.upTo(5); i > 0; --i)
            texts.insert(random.spelling(uuid));
        for (int i = 0; i < 30; ++i)
            texts.insert(random.spelling(random.uuid()));
        Texts wanted;
        std::ranges::copy_if(texts, std::inserter(wanted, wanted.end()),
                             [&](const std::string &text) { return Uuid::parse(text) == uuid; });
        const auto found = spellingsOf(seekIn(texts), uuid);
        QCOMPARE(Texts(found.begin(), found.end()), wanted);
        QCOMPARE(found.size(), wanted.size());
    }
}

void IdWalkTest::stopsWhenTold() {
    Random random(13);
    Texts texts;
    for (int i = 0; i < 100; ++i)
        texts.insert(random.uuid().text());
    Uuid all;
    all.bytes.fill(0xff);
    int count = 0;
    walkUuids(seekIn(texts), Uuid{}, all, [&](const std::string &) { return ++count < 5; });
    QCOMPARE(count, 5);
}

void IdWalkTest::looksOnlyAtWhatItNeeds() {
    Random random(17);
    std::mt19937 engine(19);
    Texts texts;
    std::vector<Uuid> uuids;
    for (int i = 0; i < 20'000; ++i) {
        Uuid uuid;
        for (auto &byte : uuid.bytes)
            byte = static_cast<std::uint8_t>(engine());
        uuids.push_back(uuid);
        texts.insert(uuid.text());
    }
    std::size_t looks = 0;
    const SeekText inner = seekIn(texts);
    const SeekText seek = [&](const std::string &from) {
        ++looks;
        return inner(from);
    };
    QCOMPARE(spellingsOf(seek, uuids[777]).size(), std::size_t{1});
    QVERIFY2(looks < 100, std::to_string(looks).c_str());
    looks = 0;
    int count = 0;
    Uuid all;
    all.bytes.fill(0xff);
    walkUuids(seek, uuids[5], all, [&](const std::string &) { return ++count < 200; });
    QVERIFY2(looks < 1'200, std::to_string(looks).c_str());
}

void IdWalkTest::findsPrefixesInAnyCase() {
    const Texts texts{"AB1", "Ab2", "aB3", "ab4", "ac5", "ab", "b", "{ab"};
    std::vector<std::string> found;
    walkPrefix(seekIn(texts), "aB", [&](const std::string &text) {
        found.push_back(text);
        return true;
    });
    std::ranges::sort(found);
    QCOMPARE(found, (std::vector<std::string>{"AB1", "Ab2", "aB3", "ab", "ab4"}));
}

} // namespace backstory::test

using backstory::test::IdWalkTest;
BACKSTORY_TEST(IdWalkTest);

#include "id_walk_test.moc"
