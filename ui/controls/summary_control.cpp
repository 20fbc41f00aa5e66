#include "ui/controls/summary_control.h"

#include "ui/controls/source_control.h"
#include "ui/text/estimate_text.h"
#include "ui/text/finding_text.h"
#include "ui/text/source_kind_text.h"
#include "ui/text/visible_text.h"
#include "ui/views/order_tabs.h"
#include "ui/views/source_bar.h"
#include "ui/views/status_line.h"

#include <QLocale>
#include <QMainWindow>

#include <algorithm>

namespace backstory::ui {

SummaryControl::SummaryControl(const Parts &parts) : QObject(parts.window), m_parts(parts) {
    const OrderDocument *document = parts.workspace->document();
    connect(parts.workspace, &Workspace::tableChanged, this, &SummaryControl::saySource);
    connect(parts.workspace, &Workspace::tableChanged, this, &SummaryControl::sayLoaded);
    connect(parts.sources, &SourceControl::labelChanged, this, &SummaryControl::saySource);
    connect(document, &OrderDocument::historyChanged, this, &SummaryControl::sayLoaded);
    connect(document, &OrderDocument::historyRenewed, this, &SummaryControl::sayLoaded);
    connect(document, &OrderDocument::findingsChanged, this, &SummaryControl::sayLoaded);
    connect(parts.status, &StatusLine::findingsClicked, this, [this] {
        m_parts.tabs->showTab(OrderTabs::Tab::Findings);
        m_parts.tabs->setFocus();
    });
    saySource();
}

void SummaryControl::saySource() {
    const auto &opened = m_parts.workspace->opened();
    if (!opened) {
        m_parts.window->setWindowTitle(QStringLiteral("Backstory"));
        m_parts.bar->setSource(tr("Open…"), tr("Nothing is open yet"));
        return;
    }
    const SourceDescription &source = opened->readers->source().description();
    const QString table = visible(opened->table.displayName());
    const QString label = m_parts.sources->label();
    const QString place = visible(source.place);
    m_parts.bar->setSource(label + QStringLiteral(" · ") + table, place);
    m_parts.status->setSource(sourceKindText(source.kind) + QStringLiteral(" · ") + label, place);
    m_parts.window->setWindowTitle(tr("%1 · %2 — Backstory").arg(label, table));
}

void SummaryControl::sayLoaded() {
    const auto &opened = m_parts.workspace->opened();
    const OrderDocument &document = *m_parts.workspace->document();
    if (!opened)
        return;
    const QString rules =
        tr("rules %1 %2").arg(visible(opened->rules->name()), visible(opened->rules->version()));
    if (document.isEmpty()) {
        const auto &estimate = opened->estimatedEvents;
        m_parts.status->setLoaded(
            estimate ? tr("%1 events · %2").arg(estimateText(*estimate), rules) : rules);
        sayFindings(opened->findings);
        return;
    }
    const std::uint32_t events = document.history()->size();
    m_parts.status->setLoaded((events == 1 ? tr("%1 event · %2") : tr("%1 events · %2"))
                                  .arg(QLocale().toString(events), rules));
    sayFindings(document.findings());
}

void SummaryControl::sayFindings(const std::vector<Finding> &findings) {
    const auto weighty = std::ranges::find(findings, Severity::Warning, [](const Finding &finding) {
        return severityOf(finding.code);
    });
    const bool warning = weighty != findings.end();
    QString first;
    if (!findings.empty())
        first = findingText(warning ? *weighty : findings.front());
    m_parts.status->setFindings(static_cast<int>(findings.size()), first, warning);
}

} // namespace backstory::ui
