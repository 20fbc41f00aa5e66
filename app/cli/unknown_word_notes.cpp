#include "app/cli/unknown_word_notes.h"

#include "core/filter/name_survey.h"
#include "core/filter/seen_names.h"
#include "core/filter/unknown_words.h"
#include "core/json/parse.h"

#include <algorithm>
#include <variant>

namespace backstory::cli {
namespace {

constexpr std::uint32_t kMostPayloads = 2'000;

void addHistory(SeenNames &names, const History &history) {
    names.addState(history.stateAt(history.end()));
    const std::uint32_t last = history.end().value;
    for (std::uint32_t v = last - std::min(last, kMostPayloads) + 1; v <= last; ++v) {
        names.addType(history.type(Version{v}));
        const auto payload = json::parse(history.payload(Version{v}));
        if (const auto *value = std::get_if<json::Value>(&payload))
            names.addPayload(*value);
    }
}

std::string noteOf(const UnknownWord &unknown) {
    std::string note;
    switch (unknown.kind) {
    case UnknownWord::Kind::Field:
        note = "no event or state seen so far has a field " + unknown.word;
        break;
    case UnknownWord::Kind::Type:
        note = "no event seen so far is of the type " + unknown.word;
        break;
    case UnknownWord::Kind::Text:
        note = "no state seen so far has " + unknown.word + " as its " + unknown.field;
        for (std::size_t i = 0; i < unknown.seen.size(); ++i)
            note += (i == 0 ? "; seen were " : ", ") + unknown.seen[i];
        break;
    }
    if (!unknown.meant.empty())
        note += "; did you mean " + unknown.meant + '?';
    return note;
}

void say(const Console &console, const OpenTable &table, const Filter &filter,
         const FilterVocabulary &vocabulary) {
    FilterWords words;
    words.columns = table.rules().columns();
    words.zone = table.times().zone();
    words.present = Instant::now();
    for (const UnknownWord &unknown : unknownWords(filter.text(), words, vocabulary))
        console.note(noteOf(unknown));
}

bool isProvedRight(const Filter &filter, bool found) {
    return filter.isEmpty() || (found && needsAllWords(filter.text()));
}

SeenNames namesOf(const Console &console, const OpenTable &table) {
    SeenNames names;
    names.add(surveyNames(table.reader(), table.rules(), console.progress()));
    for (const std::string &type : table.rules().knownTypes())
        names.addType(type);
    return names;
}

} // namespace

void sayUnknownWords(const Console &console, const OpenTable &table, const Filter &filter,
                     bool found) {
    if (!isProvedRight(filter, found))
        say(console, table, filter, namesOf(console, table).vocabulary());
}

void sayUnknownWords(const Console &console, const OpenTable &table, const History &history,
                     const Filter &filter, bool found) {
    if (isProvedRight(filter, found))
        return;
    SeenNames names = namesOf(console, table);
    addHistory(names, history);
    say(console, table, filter, names.vocabulary());
}

} // namespace backstory::cli
