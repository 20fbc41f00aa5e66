#include "ui/report/export_question.h"

#include "core/base/error.h"

namespace backstory::ui {
namespace {

using What = ExportQuestion::What;
using Format = ExportQuestion::Format;

/// What every system takes in the name of a file.
QString safeName(const std::string &text) {
    constexpr std::size_t kLongest = 60;
    std::string out;
    for (const char c : text.substr(0, kLongest)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_';
        out += plain ? c : '_';
    }
    return QString::fromStdString(out);
}

QString whatName(What what) {
    switch (what) {
    case What::Events:
        return QStringLiteral("events");
    case What::State:
        return QStringLiteral("state");
    case What::Difference:
        return QStringLiteral("difference");
    case What::FieldHistory:
        return QStringLiteral("field");
    case What::Findings:
        return QStringLiteral("findings");
    case What::Orders:
        break;
    }
    return QStringLiteral("list");
}

QString momentName(Moment moment) {
    return moment.value == 0 ? QStringLiteral("start") : QStringLiteral("v%1").arg(moment.value);
}

QString placeName(const ExportQuestion &question, const ExportSubject &subject) {
    const QString between = momentName(subject.b) + u'-' + momentName(subject.a);
    switch (question.what) {
    case What::State:
        return momentName(subject.a);
    case What::Difference:
        return between;
    case What::FieldHistory:
        return subject.field ? safeName(subject.field->text().substr(1)) : QString();
    case What::Events:
        if (question.range == ExportQuestion::Range::All)
            return {};
        return question.range == ExportQuestion::Range::Between ? between : momentName(subject.a);
    case What::Findings:
    case What::Orders:
        break;
    }
    return {};
}

void requireSame(Moment moment, const std::optional<EventId> &event, const History &history) {
    if (!event ||
        (moment.value <= history.size() && history.facts(moment.lastEvent()).id == *event))
        return;
    throw Error(ErrorKind::Conflict, "writing down the order",
                "events came into its past since this was asked for",
                "Look at the order again, and export it again.");
}

} // namespace

void requireSameMoments(const ExportSubject &subject, const History &history) {
    requireSame(subject.a, subject.eventA, history);
    requireSame(subject.b, subject.eventB, history);
}

std::vector<Format> exportFormats(What what) {
    // A state is one document: there are no lines of it.
    if (what == What::State)
        return {Format::Json, Format::Csv, Format::Markdown};
    return {Format::Csv, Format::Json, Format::JsonLines, Format::Markdown};
}

const char *exportSuffix(Format format) {
    switch (format) {
    case Format::Json:
        return "json";
    case Format::JsonLines:
        return "jsonl";
    case Format::Csv:
        return "csv";
    case Format::Markdown:
        break;
    }
    return "md";
}

QString exportFileName(const ExportQuestion &question, const ExportSubject &subject) {
    QStringList parts{safeName(subject.origin.table.entity)};
    if (question.what != What::Orders && subject.history.get())
        parts << safeName(subject.history.get()->stream().text());
    parts << placeName(question, subject) << whatName(question.what);
    parts.removeAll(QString());
    return parts.join(u'-') + u'.' + QLatin1String(exportSuffix(question.format));
}

} // namespace backstory::ui
