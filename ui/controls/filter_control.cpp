#include "ui/controls/filter_control.h"

#include "core/filter/name_survey.h"
#include "core/filter/unknown_words.h"
#include "ui/controls/window_actions.h"
#include "ui/dialogs/filter_help_dialog.h"
#include "ui/dialogs/save_filter_dialog.h"
#include "ui/dialogs/saved_filters_dialog.h"
#include "ui/models/filter_vocabulary.h"
#include "ui/models/stream_list_model.h"
#include "ui/session/session_settings.h"
#include "ui/text/visible_text.h"
#include "ui/views/filter_field.h"
#include "ui/views/plain_widgets.h"

#include <QAction>
#include <QMenu>

namespace backstory::ui {

FilterControl::FilterControl(Workspace *workspace, StreamListModel *list,
                             const WindowServices &services, const WindowActions &actions,
                             FilterField *field, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_list(list),
      m_settings(*services.settings),
      m_menu(actions.filters),
      m_help(actions.filterHelp),
      m_field(field),
      m_window(window),
      m_spans(new FilterSpans(workspace->document(), this)),
      m_surveying(new JobSlot(nullptr, this)) {
    OrderDocument *document = workspace->document();
    field->setMenu(m_menu);
    field->setCompletion(
        [this](std::string_view text, std::size_t cursor) { return complete(text, cursor); });
    connect(field, &FilterField::searchWanted, this, &FilterControl::apply);
    connect(list, &StreamListModel::filterChanged, m_spans,
            [this] { m_spans->setFilter(m_list->filter()); });
    connect(list, &StreamListModel::fillChanged, this, [this] {
        if (m_list->fill() == StreamListModel::Fill::Stopped)
            m_surveying->cancel(); // who gives up the search waits for no hint either
        showUnknown();
    });
    // Without the names there are no hints, and nothing else is lost.
    connect(m_surveying, &JobSlot::failed, this, [this] { m_surveyed.emplace(); });
    connect(workspace, &Workspace::tableChanged, this, &FilterControl::takeTable);
    connect(workspace, &Workspace::filterWanted, this, &FilterControl::takeFilter);
    connect(document, &OrderDocument::zoneChanged, list,
            [list, document] { list->setZone(document->zone()); });
    list->setZone(document->zone());
    const auto forgetNames = [this] { m_vocabulary.reset(); };
    connect(document, &OrderDocument::historyChanged, this, forgetNames);
    connect(document, &OrderDocument::historyRenewed, this, forgetNames);
    connect(document, &OrderDocument::shownMomentChanged, this, forgetNames);

    connect(m_menu, &QMenu::aboutToShow, this, &FilterControl::fillMenu);
    connect(m_help, &QAction::triggered, this, &FilterControl::showHelp);
    connect(actions.nextFlip, &QAction::triggered, m_spans, [this] { m_spans->walk(1); });
    connect(actions.previousFlip, &QAction::triggered, m_spans, [this] { m_spans->walk(-1); });
    const auto enable = [this, next = actions.nextFlip, previous = actions.previousFlip] {
        for (QAction *action : {next, previous})
            action->setEnabled(m_spans->isKnown() && !m_spans->spans().empty());
    };
    connect(m_spans, &FilterSpans::changed, actions.nextFlip, enable);
    enable();
    fillMenu();
}

void FilterControl::apply(const QString &text) {
    try {
        m_list->search(text);
        m_field->clearMistake();
        m_workspace->noteFilter(text);
        survey();
        showUnknown();
    } catch (const FilterMistake &mistake) {
        m_field->showMistake(mistake);
    }
}

void FilterControl::takeTable() {
    m_surveying->cancel();
    m_surveyed.reset();
    m_vocabulary.reset();
    m_field->clearQuietly();
    fillMenu();
}

/// The filter of the tab that came to the front.
void FilterControl::takeFilter(const QString &text) {
    if (text != m_field->text())
        m_field->ask(text);
}

/// Looks which names there are, once a table: nobody needs them who does not filter.
void FilterControl::survey() {
    const auto &opened = m_workspace->opened();
    if (m_surveyed || m_surveying->isRunning() || !opened)
        return;
    m_surveying->start(
        tr("Looking which fields there are"),
        [table = opened](const Progress &progress) {
            return table->readers->with(
                table->table, ReaderPool::Use::Screen,
                [&](EventReader &reader) { return surveyNames(reader, *table->rules, progress); });
        },
        [this](FilterVocabulary surveyed) {
            m_surveyed = std::move(surveyed);
            m_vocabulary.reset();
            showUnknown();
        });
}

const FilterVocabulary &FilterControl::vocabulary() {
    if (!m_vocabulary)
        m_vocabulary = filterVocabulary(*m_workspace->opened(), *m_workspace->document(),
                                        m_surveyed.value_or(FilterVocabulary{}));
    return *m_vocabulary;
}

/// What is listed already proves a name right, and what nobody looked for yet proves none wrong.
void FilterControl::showUnknown() {
    const auto &filter = m_list->filter();
    if (!m_surveyed || !m_workspace->opened() || !filter ||
        m_field->text().trimmed().toStdString() != filter->text())
        return;
    const bool found = !m_list->isOutdated() && m_list->rowCount() > 0;
    const bool isProved = found && needsAllWords(filter->text());
    // The text of the field and not the filter's: blanks before it move the places in it.
    m_field->showUnknown(isProved ? std::vector<UnknownWord>{}
                                  : unknownWords(m_field->text().toStdString(),
                                                 m_list->filterWords(), vocabulary()));
}

FilterCompletion FilterControl::complete(std::string_view text, std::size_t cursor) {
    const auto &opened = m_workspace->opened();
    if (!opened || !m_list->table())
        return {cursor, 0, {}};
    survey();
    return completionsAt(text, cursor, m_list->filterWords(), vocabulary());
}

QString FilterControl::entity() const {
    const auto &opened = m_workspace->opened();
    return opened ? QString::fromStdString(opened->table.entity) : QString();
}

void FilterControl::fillMenu() {
    m_menu->clear();
    QAction *saving = m_menu->addAction(tr("&Save this filter…"), this, &FilterControl::save);
    saving->setObjectName(QStringLiteral("actionSaveFilter"));
    saving->setEnabled(m_list->filter().has_value());
    m_menu->addSeparator();
    const std::vector<SavedFilter> saved = m_settings.savedFilters(entity());
    for (const SavedFilter &filter : saved) {
        QAction *action = addPlainAction(m_menu, visible(filter.name.toStdString()));
        action->setObjectName(QStringLiteral("actionSavedFilter"));
        action->setToolTip(plainToolTip(visible(filter.text.toStdString())));
        connect(action, &QAction::triggered, m_field,
                [this, text = filter.text] { m_field->ask(text); });
    }
    if (!saved.empty()) {
        m_menu->addSeparator();
        m_menu->addAction(tr("&Manage…"), this, &FilterControl::manage)
            ->setObjectName(QStringLiteral("actionManageFilters"));
    }
    m_menu->setToolTipsVisible(true);
    m_menu->addAction(m_help);
}

void FilterControl::save() {
    if (!m_list->filter())
        return;
    const QString text = QString::fromStdString(m_list->filter()->text());
    QStringList taken;
    for (const SavedFilter &filter : m_settings.savedFilters(entity()))
        taken << filter.name;
    auto *dialog = new SaveFilterDialog(text, taken, m_window);
    connect(dialog, &SaveFilterDialog::named, this,
            [this, text, kept = entity()](const QString &name) {
                m_settings.saveFilter(kept, {name, text});
                fillMenu();
            });
    dialog->open();
}

void FilterControl::manage() {
    auto *dialog = new SavedFiltersDialog(m_settings.savedFilters(entity()), m_window);
    connect(dialog, &SavedFiltersDialog::changed, this,
            [this, kept = entity()](const std::vector<SavedFilter> &filters) {
                m_settings.setSavedFilters(kept, filters);
                fillMenu();
            });
    dialog->open();
}

void FilterControl::showHelp() {
    auto *dialog = new FilterHelpDialog(m_window);
    connect(dialog, &FilterHelpDialog::exampleChosen, m_field, &FilterField::ask);
    dialog->show();
}

} // namespace backstory::ui
