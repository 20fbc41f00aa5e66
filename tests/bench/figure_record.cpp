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
                      {"met", orNull(figure.met())}};
    if (figure.peer)
        document["peer"] = {{"name", figure.peer->name}, {"value", figure.peer->value}};
    return document;
}

Figure figureOf(const Document &document) {
    Figure figure;
    figure.group = document.at("group");
    figure.name = document.at("name");
    for (const Unit unit : {Unit::Seconds, Unit::SecondsPerEvent, Unit::Bytes}) {
        if (document.at("unit") == nameOf(unit))
            figure.unit = unit;
    }
    figure.measured = document.at("measured");
    if (const Document &peer = document.at("peer"); !peer.is_null())
        figure.peer = Peer{peer.at("name"), peer.at("value")};
    if (const Document &target = document.at("target"); !target.is_null())
        figure.target = target.get<double>();
    return figure;
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
    Document list = Document::array();
    for (const Figure &figure : figures)
        list.push_back(documentOf(figure));
    std::ofstream out(file);
    out << list.dump(2) << '\n';
    if (!out.flush())
        throw std::runtime_error("cannot write " + file.string());
}

std::vector<Figure> readFigures(const std::filesystem::path &file) {
    std::ifstream in(file);
    std::vector<Figure> figures;
    if (!in)
        return figures;
    for (const Document &document : Document::parse(in))
        figures.push_back(figureOf(document));
    return figures;
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
        if (figure.steady && before && figure.score() > kTolerance * before->score())
            lines.push_back(figure.group + ": " + figure.name + ": " + scoreText(figure) +
                            ", recorded before: " + scoreText(*before));
    }
    return lines;
}

} // namespace backstory::bench
