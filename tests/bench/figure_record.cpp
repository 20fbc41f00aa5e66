#include "tests/bench/figure_record.h"

#include "tests/bench/figure_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace backstory::bench {

namespace {

using Document = nlohmann::ordered_json;

constexpr double kTolerance = 1.2;
constexpr double kInstructionsTolerance = 1.05; // no neighbour changes these

template <class T>
Document orNull(const std::optional<T> &value) {
    return value ? Document(*value) : Document(nullptr);
}

const char *nameOf(Unit unit) {
    switch (unit) {
    case Unit::Seconds:
        return "s";
    case Unit::SecondsPerEvent:
        return "s/event";
    case Unit::Instructions:
        return "instructions";
    case Unit::Bytes:
        break;
    }
    return "bytes";
}

Document documentOf(const Figure &figure) {
    Document document{{"group", figure.group},
                      {"name", figure.name},
                      {"unit", nameOf(figure.unit)},
                      {"measured", figure.measured},
                      {"peer", nullptr},
                      {"ratio", orNull(figure.ratio())},
                      {"target", orNull(figure.target)},
                      {"met", orNull(figure.met())},
                      {"steady", figure.steady},
                      {"line", nullptr}};
    if (figure.peer)
        document["peer"] = {{"name", figure.peer->name}, {"value", figure.peer->value}};
    if (figure.line)
        document["line"] = wordsOf(*figure.line);
    return document;
}

Figure figureOf(const Document &document) {
    Figure figure;
    figure.group = document.at("group");
    figure.name = document.at("name");
    for (const Unit unit :
         {Unit::Seconds, Unit::SecondsPerEvent, Unit::Bytes, Unit::Instructions}) {
        if (document.at("unit") == nameOf(unit))
            figure.unit = unit;
    }
    figure.measured = document.at("measured");
    if (const Document &peer = document.at("peer"); !peer.is_null())
        figure.peer = Peer{peer.at("name"), peer.at("value")};
    if (const Document &target = document.at("target"); !target.is_null())
        figure.target = target.get<double>();
    figure.steady = document.value("steady", true);
    if (const auto line = document.find("line"); line != document.end() && line->is_string())
        figure.line = lineOf(line->get<std::string>());
    return figure;
}

Document documentOf(const std::vector<Figure> &figures) {
    Document list = Document::array();
    for (const Figure &figure : figures)
        list.push_back(documentOf(figure));
    return list;
}

std::vector<Figure> figuresOf(const Document &list) {
    std::vector<Figure> figures;
    for (const Document &document : list)
        figures.push_back(figureOf(document));
    return figures;
}

void write(const std::filesystem::path &file, const Document &document) {
    std::ofstream out(file);
    out << document.dump(2) << '\n';
    if (!out.flush())
        throw std::runtime_error("cannot write " + file.string());
}

const Figure *find(const std::vector<Figure> &figures, const Figure &wanted) {
    const auto found = std::ranges::find_if(figures, [&](const Figure &figure) {
        return figure.group == wanted.group && figure.name == wanted.name;
    });
    return found == figures.end() ? nullptr : &*found;
}

std::string scoreText(const Figure &figure) {
    if (!figure.ratio())
        return amountText(figure.unit, figure.measured);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.2f", *figure.ratio());
    return buffer + (" x " + figure.peer->name);
}

} // namespace

void writeFigures(const std::filesystem::path &file, const std::vector<Figure> &figures) {
    write(file, documentOf(figures));
}

std::vector<Figure> readFigures(const std::filesystem::path &file) {
    std::ifstream in(file);
    return in ? figuresOf(Document::parse(in)) : std::vector<Figure>();
}

void writeResults(const std::filesystem::path &file, const Figures &figures) {
    write(file, {{"figures", documentOf(figures.all())}, {"wrong", figures.wrongs()}});
}

void readResults(const std::filesystem::path &file, Figures &figures) {
    std::ifstream in(file);
    const Document results = Document::parse(in);
    for (Figure &figure : figuresOf(results.at("figures")))
        figures.take(std::move(figure));
    for (const Document &what : results.at("wrong"))
        figures.wrong(what);
}

std::vector<Figure> recordedAnew(std::vector<Figure> recorded, const Figures &figures) {
    std::erase_if(recorded,
                  [&](const Figure &figure) { return find(figures.all(), figure) != nullptr; });
    recorded.insert(recorded.end(), figures.all().begin(), figures.all().end());
    return recorded;
}

std::vector<std::string> fellBehind(const std::vector<Figure> &recorded, const Figures &figures) {
    std::vector<std::string> lines;
    for (const Figure &figure : figures.all()) {
        const Figure *before = find(recorded, figure);
        const double tolerance =
            figure.unit == Unit::Instructions ? kInstructionsTolerance : kTolerance;
        if (figure.steady && before && figure.score() > tolerance * before->score())
            lines.push_back(figure.group + ": " + figure.name + ": " + scoreText(figure) +
                            ", recorded before: " + scoreText(*before));
    }
    return lines;
}

} // namespace backstory::bench
