#include "ui/report/described_json.h"

#include "core/json/print.h"
#include "core/report/json_lines.h"
#include "core/report/utf8.h"

#include <QCoreApplication>

namespace backstory::ui {
namespace {

using What = ExportQuestion::What;

std::string quoted(std::string_view text) {
    return json::quoted(withoutBrokenUtf8(text));
}

/// Members of an object, one after the other.
class Members {
public:
    void add(std::string_view key, const std::string &json) {
        m_text += m_text.empty() ? "\"" : ",\"";
        (m_text += key) += "\":";
        m_text += json;
    }
    void addText(std::string_view key, std::string_view text) { add(key, quoted(text)); }

    [[nodiscard]] std::string text() const { return m_text; }
    [[nodiscard]] std::string object() const { return '{' + m_text + '}'; }

private:
    std::string m_text;
};

std::string sourceJson(const ReportOrigin &origin) {
    Members source;
    source.addText("label", origin.source.label);
    source.addText("kind", origin.source.kind);
    source.addText("place", origin.source.place);
    return source.object();
}

std::string copyJson(const ReportOrigin &origin) {
    if (!origin.copy)
        return "null";
    Members copy;
    copy.addText("label", origin.copy->label);
    copy.addText("kind", origin.copy->kind);
    copy.addText("table", origin.copy->tableName);
    copy.add("made_at", instantToJson(origin.copy->madeAt));
    return copy.object();
}

void addMoment(Members &members, const History &history, Moment moment) {
    members.add("version", std::to_string(moment.value));
    if (moment.value == 0) {
        for (const char *key : {"id", "type", "at"})
            members.add(key, "null");
        return;
    }
    const EventFacts event = history.facts(moment.lastEvent());
    members.addText("id", event.id.text());
    members.addText("type", event.type);
    members.add("at", instantToJson(event.effectiveTime));
}

} // namespace

std::string momentJson(const History &history, Moment moment) {
    Members members;
    addMoment(members, history, moment);
    return members.object();
}

std::string foreignMomentJson(const History &history, Moment moment) {
    Members members;
    members.addText("stream", history.stream().text());
    members.addText("rules", history.rules().name());
    members.addText("rules_version", history.rules().version());
    addMoment(members, history, moment);
    return members.object();
}

std::string describedJsonHead(const ExportQuestion &question, const ExportSubject &subject,
                              const History &history) {
    const ReportOrigin &origin = subject.origin;
    Members members;
    members.addText("program", "Backstory " + QCoreApplication::applicationVersion().toStdString());
    members.add("written_at", instantToJson(origin.writtenAt));
    members.addText("zone", origin.zone.name());
    members.add("source", sourceJson(origin));
    members.add("copied_from", copyJson(origin));
    members.addText("table", origin.table.displayName());
    members.addText("rules", origin.rules);
    members.addText("rules_version", origin.rulesVersion);
    members.add("known_at", instantToJson(origin.asOf.known));
    members.addText("stream", history.stream().text());
    if (question.what == What::State) {
        members.add("moment", momentJson(history, subject.a));
        members.add("state", {});
    } else if (question.what == What::Difference) {
        members.add("from", subject.other ? subject.other->json : momentJson(history, subject.b));
        members.add("to", momentJson(history, subject.a));
        members.add("changes", {});
    } else {
        members.addText("field", subject.field.value_or(json::Pointer()).text());
        members.add("values", {});
    }
    return '{' + members.text();
}

} // namespace backstory::ui
