#include "core/rules/ruleset.h"

#include "core/base/embedded_files.h"
#include "core/base/error.h"
#include "core/rules/compiled_rules.h"
#include "core/rules/member_plan.h"
#include "core/rules/ruleset_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace backstory {

struct Ruleset::Compiled : CompiledRules {
    explicit Compiled(CompiledRules &&read) : CompiledRules(std::move(read)) {}
};

namespace {

constexpr std::string_view kShippedFolder = "rulesets/";

std::string readFile(const std::filesystem::path &file) {
    const std::string doing = "opening the rules " + file.string();
    std::error_code ignored;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, ignored))
        throw Error(ErrorKind::BadRules, doing,
                    "no ruleset of this name ships, and no file of this name can be read",
                    "Give orders, generic or the path of a ruleset file.");
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (in.bad())
        throw Error(ErrorKind::BadRules, doing, "the file cannot be read to its end");
    return text;
}

void fillIn(json::Value &value, const std::string &stream) {
    if (value.isString() && value.string() == kStreamMarker)
        value = json::Value(stream);
    else if (value.isArray())
        for (json::Value &element : value.array())
            fillIn(element, stream);
    else if (value.isObject())
        for (json::Member &member : value.object())
            fillIn(member.value, stream);
}

/// Whether an operation may put something at or beneath a top-level member of the state that did
/// not stand in the payload's member of that name.
bool bringsFromElsewhere(const Operation &operation, std::string_view member) {
    switch (operation.kind) {
    case Operation::Kind::Unset:
    case Operation::Kind::RemoveAt:
    case Operation::Kind::RemoveWhere:
        return false; // they only take away
    case Operation::Kind::LayOver:
        if (operation.path.isRoot())
            return operation.from && !operation.from->isRoot();
        break;
    case Operation::Kind::Copy:
        if (operation.path.segments.size() == 1 && operation.from == operation.path)
            return false;
        break;
    default:
        break;
    }
    return operation.path.isRoot() || operation.path.segments.front() == member;
}

} // namespace

Ruleset::Ruleset() = default;
Ruleset::~Ruleset() = default;

std::shared_ptr<const Ruleset> Ruleset::parse(std::string_view jsonText, std::string_view origin) {
    std::shared_ptr<Ruleset> rules(new Ruleset);
    rules->m_compiled = std::make_unique<Compiled>(RulesetReader::read(jsonText, origin));
    return rules;
}

std::shared_ptr<const Ruleset> Ruleset::load(const std::string &nameOrFile) {
    const std::string path = std::string(kShippedFolder) + nameOrFile + ".json";
    if (const auto text = embeddedFile(path))
        return parse(*text, nameOrFile);
    return parse(readFile(nameOrFile), nameOrFile);
}

std::vector<std::string> Ruleset::shippedNames() {
    std::vector<std::string> names;
    for (const EmbeddedFile &file : embeddedFiles())
        if (file.path.starts_with(kShippedFolder))
            names.emplace_back(std::filesystem::path(file.path).stem().string());
    return names;
}

const std::string &Ruleset::name() const {
    return m_compiled->name;
}
const std::string &Ruleset::version() const {
    return m_compiled->version;
}
const std::string &Ruleset::entity() const {
    return m_compiled->entity;
}
const std::vector<RulesetColumn> &Ruleset::columns() const {
    return m_compiled->columns;
}
const std::vector<RulesetLink> &Ruleset::links() const {
    return m_compiled->links;
}
const std::vector<std::string> &Ruleset::identityKeys() const {
    return m_compiled->identityKeys;
}
const json::Pointer &Ruleset::summaryBy() const {
    return m_compiled->summaryBy;
}
const std::vector<json::Pointer> &Ruleset::summarySums() const {
    return m_compiled->summarySums;
}
std::vector<std::string> Ruleset::knownTypes() const {
    return m_compiled->types;
}

bool Ruleset::knows(std::string_view type) const {
    return m_compiled->find(type) != nullptr;
}

bool Ruleset::onlyTakesFromPayload(std::string_view member) const {
    const auto allowed = [member](const std::vector<Operation> &operations) {
        return std::ranges::none_of(operations, [member](const Operation &operation) {
            return bringsFromElsewhere(operation, member);
        });
    };
    return !m_compiled->start.find(member) &&
           std::ranges::all_of(m_compiled->rules,
                               [&](const auto &rule) { return allowed(rule.second); }) &&
           (!m_compiled->otherwise || allowed(*m_compiled->otherwise));
}

json::Value Ruleset::startState(const StreamId &stream) const {
    json::Value state = m_compiled->start;
    fillIn(state, stream.text());
    return state;
}

Ruleset::Outcome Ruleset::apply(std::string_view type, std::string_view payload,
                                WriteSink &sink) const {
    // Reused, so that the steady state allocates nothing.
    thread_local std::vector<json::Field> fields;
    Outcome outcome;
    outcome.payload = json::readFields(payload, fields);
    const std::vector<Operation> *operations = m_compiled->find(type);
    outcome.understood = operations != nullptr;
    if (!operations)
        return outcome;

    PayloadText text;
    text.text = payload;
    text.duplicateKeys = outcome.payload.notes.duplicateKey.has_value();
    if (!outcome.payload.error && outcome.payload.kind == json::Kind::Object)
        text.fields = &fields;
    OperationRunner runner(text, sink);
    for (const Operation &operation : *operations)
        runner.run(operation);
    outcome.mismatch = runner.mismatch();
    return outcome;
}

bool Ruleset::writesMembersWhole(std::span<const std::string> members) const {
    const auto allWhole = [members](const std::vector<Operation> &operations) {
        return std::ranges::all_of(operations, [members](const Operation &operation) {
            return writesWhole(operation, members);
        });
    };
    return (!m_compiled->otherwise || allWhole(*m_compiled->otherwise)) &&
           std::ranges::all_of(m_compiled->rules,
                               [&](const auto &rule) { return allWhole(rule.second); });
}

const CompiledRules &Ruleset::compiled() const {
    return *m_compiled;
}

} // namespace backstory
