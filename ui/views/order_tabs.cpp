#include "ui/views/order_tabs.h"

#include "ui/views/changes_view.h"
#include "ui/views/compare_view.h"
#include "ui/views/field_history_view.h"
#include "ui/views/findings_view.h"
#include "ui/views/payload_view.h"
#include "ui/views/state_view.h"
#include "ui/views/tab_strip.h"

#include <QLocale>

namespace backstory::ui {

OrderTabs::OrderTabs(OrderDocument *document, QWidget *parent)
    : QTabWidget(parent), m_document(document) {
    setObjectName(QStringLiteral("orderTabs"));
    setTabBar(new TabStrip(this));
    setDocumentMode(true);
    m_state = new StateView(document, this);
    m_compare = new CompareView(document, this);
    m_payload = new PayloadView(document, this);
    const auto add = [this](QWidget *view, const char *name, const QString &title) {
        view->setObjectName(QLatin1String(name));
        addTab(view, title);
    };
    add(m_state, "stateView", tr("State"));
    add(new ChangesView(document, this), "changesView", tr("Changes"));
    add(m_compare, "compareView", tr("Compare A–B"));
    add(m_payload, "payloadView", tr("Payload"));
    add(new FieldHistoryView(document, this), "fieldHistoryView", tr("Field history"));
    add(new FindingsView(document, this), "findingsView", tr("Findings"));
    connect(document, &OrderDocument::historyChanged, this, &OrderTabs::nameFindings);
    connect(document, &OrderDocument::historyRenewed, this, &OrderTabs::nameFindings);
    connect(document, &OrderDocument::findingsChanged, this, &OrderTabs::nameFindings);
    nameFindings();
}

void OrderTabs::showTab(Tab tab) {
    setCurrentIndex(static_cast<int>(tab));
}

void OrderTabs::find() {
    if (shownTab() == Tab::Compare) {
        m_compare->find();
        return;
    }
    showTab(Tab::State);
    m_state->find();
}

void OrderTabs::setCopyActions(const QList<QAction *> &actions) {
    m_payload->setCopyActions(actions);
}

void OrderTabs::nameFindings() {
    const std::size_t count = m_document->findings().size();
    setTabText(static_cast<int>(Tab::Findings),
               count == 0
                   ? tr("Findings")
                   : tr("Findings %1").arg(QLocale().toString(static_cast<qulonglong>(count))));
}

} // namespace backstory::ui
