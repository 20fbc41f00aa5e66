#include "ui/report/report_notes.h"

#include "core/report/markdown.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace backstory::ui {
namespace {

/// The context of these sentences for translators.
struct Notes {
    Q_DECLARE_TR_FUNCTIONS(ReportNotes)
};

std::string eventOf(const History &history, Version version) {
    return versionText(version).toStdString() + ' ' + std::string(history.type(version));
}

std::string timeOf(const History &history, Version version, const Zone &zone) {
    const auto time = history.effectiveTime(version);
    return time ? zone.toLocalText(*time) : std::string("\u2014");
}

} // namespace

ReportNotes::ReportNotes(const History &history, const std::vector<MarkedEvent> &marks) {
    for (const MarkedEvent &mark : marks) {
        if (const auto version = history.find(mark.id))
            m_marks.push_back({*version, mark.note, mark.changed});
    }
    std::ranges::stable_sort(m_marks, {}, &PlacedMark::version);
}

bool ReportNotes::isMarked(Version version) const {
    return std::ranges::binary_search(m_marks, version, {}, &PlacedMark::version);
}

void ReportNotes::keepBetween(Version first, Version last) {
    std::erase_if(m_marks, [&](const PlacedMark &mark) {
        return mark.version < first || mark.version > last;
    });
}

ReportTable ReportNotes::table(const History &history, const Zone &zone) const {
    const QString zoneName = QString::fromStdString(zone.name());
    ReportTable table{{{Notes::tr("Event"), 25},
                       {Notes::tr("At (%1)").arg(zoneName), 27, false, true},
                       {Notes::tr("Note"), 35, false, false, true},
                       {Notes::tr("Noted (%1)").arg(zoneName), 27, false, true}},
                      {}};
    for (const PlacedMark &mark : m_marks) {
        table.rows.push_back({eventOf(history, mark.version), timeOf(history, mark.version, zone),
                              mark.note.toStdString(), zone.toLocalText(mark.changed)});
    }
    return table;
}

std::string ReportNotes::markdown(const History &history, const Zone &zone) const {
    std::string out = "\n## " + markdownWords(title().toStdString()) + "\n\n" +
                      markdownWords(origin().toStdString()) + "\n\n";
    for (const PlacedMark &mark : m_marks) {
        out += "- " +
               markdownCode(eventOf(history, mark.version) + ", " +
                            timeOf(history, mark.version, zone)) +
               '\n';
        const QStringList lines = mark.note.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            out += "  - " + markdownCode(line.toStdString()) + '\n';
    }
    return out;
}

QString ReportNotes::origin() {
    return Notes::tr("%1 marks an event with a bookmark. Bookmarks and notes are what people "
                     "added: they are kept on the computer that wrote this, not in the store.")
        .arg(QString::fromStdString(sign()));
}

QString ReportNotes::title() {
    return Notes::tr("Bookmarks and notes");
}

std::string ReportNotes::sign() {
    return "\u2605";
}

} // namespace backstory::ui
