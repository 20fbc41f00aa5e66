#include "core/base/uuid_spelling.h"

#include "tests/support/test_registry.h"

#include <algorithm>
#include <string>

using namespace backstory;

namespace {

const std::string kPlain = "0123abcd-4567-89ef-0123-456789abcdef";

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::string bare(std::string text) {
    std::erase(text, '-');
    return text;
}

bool isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

/// UUIDs in all their spellings, and what is none.
class UuidSpellingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySpellingIsTheSame() {
        const auto plain = readUuid(kPlain);
        QVERIFY(plain && plain->plain);
        QCOMPARE(plain->uuid.text(), kPlain);
        for (const std::string &text :
             {upper(kPlain), bare(kPlain), upper(bare(kPlain)), '{' + kPlain + '}',
              '{' + bare(kPlain) + '}', '{' + upper(kPlain) + '}'}) {
            const auto read = readUuid(text);
            QVERIFY(read && !read->plain);
            QVERIFY(read->uuid == plain->uuid);
        }
    }

    void everyByteAtEveryPlace() {
        for (const std::string &text : {kPlain, bare(kPlain)}) {
            for (std::size_t place = 0; place < text.size(); ++place) {
                for (int byte = 0; byte < 256; ++byte) {
                    std::string changed = text;
                    changed[place] = static_cast<char>(byte);
                    const bool fits = text[place] == '-' ? byte == '-' : isDigit(changed[place]);
                    const auto read = readUuid(changed);
                    QCOMPARE(read.has_value(), fits);
                    if (read)
                        QCOMPARE(upper(bare(read->uuid.text())), upper(bare(changed)));
                }
            }
        }
    }

    void otherTextIsNone() {
        for (const std::string &text :
             {std::string(), std::string("{}"), kPlain + '0', kPlain.substr(1), '{' + kPlain,
              kPlain + '}', "{{" + kPlain + "}}", ' ' + kPlain.substr(1), bare(kPlain) + "----"})
            QVERIFY(!readUuid(text));
    }
};

BACKSTORY_TEST(UuidSpellingTest);

#include "uuid_spelling_test.moc"
