#include "ui/views/payload_view.h"

#include "core/audit/stream_findings.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/model/event_actor.h"
#include "core/report/json_lines.h"
#include "ui/text/elided_label.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/empty_state.h"
#include "ui/views/facts_grid.h"
#include "ui/views/field_menu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstory::ui {
namespace {

/// More than this is not laid out on screen; copying still gives all of it.
constexpr std::size_t kShownBytes = std::size_t{1} << 20;

QPlainTextEdit *textArea(const char *name, const QString &accessibleName, QWidget *parent) {
    auto *area = new QPlainTextEdit(parent);
    area->setObjectName(QLatin1String(name));
    area->setAccessibleName(accessibleName);
    area->setReadOnly(true);
    // With a caret: it shows the focus, and text can be chosen by key.
    area->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    area->setUndoRedoEnabled(false);
    area->setFrameShape(QFrame::NoFrame);
    area->setFont(Look::of(parent).fixed);
    area->setTabChangesFocus(true);
    area->document()->setDocumentMargin(space::kOne + space::kHalf); // below what stands above it
    // Looking for words to break at takes minutes in a line of a megabyte.
    area->setWordWrapMode(QTextOption::WrapAnywhere);
    return area;
}

/// The text of a document in the form asked for; text that is no document as it is.
QString jsonText(std::string_view stored, bool pretty) {
    if (pretty && stored.size() <= kShownBytes) {
        const auto parsed = json::parse(stored);
        if (const auto *value = std::get_if<json::Value>(&parsed))
            return visibleLines(json::toPrettyText(*value));
    }
    std::size_t end = std::min(stored.size(), kShownBytes);
    while (end < stored.size() && end > 0 &&
           (static_cast<unsigned char>(stored[end]) & 0xC0) == 0x80)
        --end; // not in the middle of a character
    return visibleLines(stored.substr(0, end));
}

/// A text that is there already keeps its selection, and its place.
void showText(QPlainTextEdit &area, const QString &text) {
    if (area.toPlainText() != text)
        area.setPlainText(text);
}

} // namespace

PayloadView::PayloadView(OrderDocument *document, QWidget *parent)
    : DocumentView(document, parent),
      m_facts(new FactsGrid(this)),
      m_payload(textArea("payloadText", tr("Payload"), this)),
      m_note(plainLabel({}, this)),
      m_metadataTitle(new DimLabel(tr("Metadata"), this)),
      m_metadata(textArea("metadataText", tr("Metadata"), this)),
      m_body(new QWidget(this)),
      m_empty(emptyState(tr("What was recorded appears here: step to an event with the arrow keys, "
                            "or choose it in the list of events."),
                         this)) {
    m_note->setObjectName(QStringLiteral("payloadNote"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(space::kTwo, space::kHalf, space::kOne, space::kHalf);
    m_metadataTitle->setContentsMargins(space::kTwo, space::kHalf, space::kOne, 0);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_facts);
    body->addWidget(makeBar());
    body->addWidget(m_payload, 3);
    body->addWidget(m_note);
    body->addWidget(m_metadataTitle);
    body->addWidget(m_metadata, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
}

QWidget *PayloadView::makeBar() {
    auto *bar = new QWidget(m_body);
    const auto button = [&](const char *name, const QString &text, const QString &tip) {
        auto *made = new QToolButton(bar);
        made->setObjectName(QLatin1String(name));
        made->setText(text);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        return made;
    };
    m_pretty = button("prettyButton", tr("Pretty"), tr("Indented, keys sorted, digits as stored"));
    m_raw = button("rawButton", tr("Raw"), tr("Exactly as the store holds it"));
    for (QToolButton *each : {m_pretty, m_raw}) {
        each->setCheckable(true);
        each->setAutoExclusive(true);
    }
    m_pretty->setChecked(true);
    // Assistive technology toggles without a click.
    connect(m_pretty, &QToolButton::toggled, this, &PayloadView::showTexts);
    auto *copyPayload = button("copyPayloadButton", tr("Copy payload"), tr("Exactly as stored"));
    connect(copyPayload, &QToolButton::clicked, this, &PayloadView::copyPayload);
    auto *copyJson =
        button("copyEventButton", tr("Copy event"), tr("The whole event as one line of JSON"));
    connect(copyJson, &QToolButton::clicked, this, &PayloadView::copyAsJson);

    m_more = button("copyMoreButton", tr("More"), tr("Copy this moment in other forms"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->hide();

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kOne, 0, space::kOne, space::kHalf);
    row->setSpacing(space::kHalf);
    row->addWidget(m_pretty);
    row->addWidget(m_raw);
    row->addStretch(1);
    row->addWidget(copyPayload);
    row->addWidget(copyJson);
    row->addWidget(m_more);
    return bar;
}

void PayloadView::setCopyActions(const QList<QAction *> &actions) {
    auto *menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("copyMoreMenu"));
    menu->addActions(actions);
    m_more->setMenu(menu);
    m_more->setVisible(!actions.isEmpty());
}

void PayloadView::refresh(Changes changes) {
    if (!(changes & (HistoryChange | ShownChange | ZoneChange)))
        return;
    const bool event = !document().isEmpty() && document().shownMoment().value > 0;
    m_body->setVisible(event);
    m_empty->setVisible(!event);
    if (!event)
        return;
    showFacts();
    if (changes & (HistoryChange | ShownChange))
        showTexts();
}

void PayloadView::showFacts() {
    const History &history = *document().history();
    const Version version = document().shownMoment().lastEvent();
    const EventFacts facts = history.facts(version);
    const Zone &zone = document().zone();
    std::vector<FactsGrid::Fact> rows{
        {tr("Type"), visible(facts.type), {}, false},
        {tr("Event id"), visible(facts.id.text()), {}, true},
        {tr("Happened"), stampWithZone(facts.happenedAt, zone), stampForms(facts.happenedAt, zone),
         true},
    };
    if (const auto metadata = history.metadata(version)) {
        if (const auto actor = actorOf(*metadata))
            rows.push_back({tr("Done by"), visible(*actor), {}, true});
    }
    if (facts.recordedAt.instant || !facts.recordedAt.raw.empty()) {
        rows.push_back({tr("Recorded"), stampWithZone(facts.recordedAt, zone),
                        stampForms(facts.recordedAt, zone), true});
    }
    if (!history.recordedBy(version).empty())
        rows.push_back({tr("Recorded by"), visible(history.recordedBy(version)), {}, true});
    if (facts.storedVersion)
        rows.push_back({tr("Stored version"), QString::number(*facts.storedVersion), {}, true});
    if (facts.position)
        rows.push_back({tr("Position"), QString::number(*facts.position), {}, true});
    m_facts->show(rows);
}

void PayloadView::showTexts() {
    if (document().isEmpty() || document().shownMoment().value == 0)
        return;
    const History &history = *document().history();
    const Version version = document().shownMoment().lastEvent();
    const bool pretty = m_pretty->isChecked();
    const std::string_view payload = history.payload(version);
    showText(*m_payload, jsonText(payload, pretty));

    QString note;
    if (payload.size() > kShownBytes)
        note = tr("The first %1 of %2 bytes are shown. Copying gives all of them.")
                   .arg(QLocale().toString(static_cast<qulonglong>(kShownBytes)),
                        QLocale().toString(static_cast<qulonglong>(payload.size())));
    else if (payload.empty())
        note = tr("The payload is empty.");
    else if (!history.facts(version).payloadIsJson)
        note = tr("This is not JSON. It is shown as the store holds it, and changed nothing but "
                  "what the rules set themselves.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());

    const auto metadata = history.metadata(version);
    m_metadataTitle->setVisible(metadata.has_value());
    m_metadata->setVisible(metadata.has_value());
    if (metadata)
        showText(*m_metadata, jsonText(*metadata, pretty));
}

void PayloadView::copyAsJson() const {
    if (document().isEmpty() || document().shownMoment().value == 0)
        return;
    const Version version = document().shownMoment().lastEvent();
    const std::vector<Finding> findings = findingsOf(document().findings(), version);
    copyText(eventToJson(*document().history(), version, document().table(), findings, false));
}

void PayloadView::copyPayload() const {
    if (document().isEmpty() || document().shownMoment().value == 0)
        return;
    copyText(std::string(document().history()->payload(document().shownMoment().lastEvent())));
}

} // namespace backstory::ui
