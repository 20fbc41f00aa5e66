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

/// With its time: a number may be another moment's by the time that the file is read.
QString timedName(Moment moment, const ExportSubject &subject) {
    const History *history = subject.history.get().get();
    const bool there = moment.value > 0 && history && moment.value <= history->size();
    const auto time = there ? history->effectiveTime(moment.lastEvent()) : std::nullopt;
    if (!time)
        return momentName(moment);
    constexpr std::size_t kToTheSecond = 19;
    QString text = QString::fromStdString(toIsoText(*time).substr(0, kToTheSecond));
    return momentName(moment) + u'-' + text.replace(u':', u'-') + u'Z';
}

/// `from-v2-to-v4`; what is no moment of the order is not called one.
QString betweenName(const ExportSubject &subject, bool events) {
    const QString from = !subject.other || events ? momentName(subject.b) : QStringLiteral("other");
    return QStringLiteral("from-%1-to-%2").arg(from, momentName(subject.a));
}

QString placeName(const ExportQuestion &question, const ExportSubject &subject) {
    switch (question.what) {
    case What::State:
        return timedName(subject.a, subject);
    case What::Difference:
        return betweenName(subject, false);
    case What::FieldHistory:
        return subject.field ? safeName(subject.field->text().substr(1)) : QString();
    case What::Events:
        if (question.range == ExportQuestion::Range::All)
            return {};
        return question.range == ExportQuestion::Range::Between
                   ? betweenName(subject, true)
                   : QStringLiteral("to-%1").arg(timedName(subject.a, subject));
    case What::Findings:
    case What::Orders:
        break;
    }
    return {};
}

QString streamName(const ExportSubject &subject) {
    const History *history = subject.history.get().get();
    return history ? safeName(history->stream().text()) : QString();
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u'-');
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
    // A state is one document: there are no lines of it. Findings and streams of a list say
    // themselves what they are of.
    if (what == What::State)
        return {Format::Json, Format::DescribedJson, Format::Csv, Format::Markdown};
    if (what == What::Difference || what == What::FieldHistory)
        return {Format::Csv, Format::Json, Format::DescribedJson, Format::JsonLines,
                Format::Markdown};
    return {Format::Csv, Format::Json, Format::JsonLines, Format::Markdown};
}

const char *exportFormatWord(Format format) {
    return format == Format::DescribedJson ? "described-json" : exportSuffix(format);
}

const char *exportSuffix(Format format) {
    switch (format) {
    case Format::Json:
    case Format::DescribedJson:
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
    if (question.what != What::Orders)
        parts << streamName(subject);
    parts << placeName(question, subject) << whatName(question.what);
    return joined(parts) + u'.' + QLatin1String(exportSuffix(question.format));
}

QString momentFileName(const QString &what, const ExportSubject &subject) {
    return joined({safeName(subject.origin.table.entity), streamName(subject),
                   timedName(subject.a, subject), what});
}

} // namespace backstory::ui
