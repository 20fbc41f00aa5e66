#pragma once

#include "core/filter/filter_completion.h"
#include "ui/controls/window_services.h"
#include "ui/jobs/job_slot.h"
#include "ui/models/filter_spans.h"
#include "ui/session/saved_filter.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QString>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace backstory::ui {

class FilterField;
class StreamListModel;
class WindowActions;

/// The filter: from its field to the list and to the moments of the order that is open, what is
/// proposed, what is wrong in it and which names nobody knows, and the filters that are kept.
///
/// While the text is mistaken, list and timeline stay as they are.
class FilterControl : public QObject {
    Q_OBJECT

public:
    FilterControl(Workspace *workspace, StreamListModel *list, const WindowServices &services,
                  const WindowActions &actions, FilterField *field, QWidget *window);

    /// Where the filter holds in the order that is open.
    [[nodiscard]] const FilterSpans *spans() const { return m_spans; }

private:
    void apply(const QString &text);
    void takeTable();
    void takeFilter(const QString &text);
    void survey();
    const FilterVocabulary &vocabulary();
    void showUnknown();
    [[nodiscard]] FilterCompletion complete(std::string_view text, std::size_t cursor);
    void fillMenu();
    void save();
    void manage();
    void showHelp();
    [[nodiscard]] QString entity() const;

    Workspace *m_workspace;
    StreamListModel *m_list;
    SessionSettings &m_settings;
    QMenu *m_menu;
    QAction *m_help;
    FilterField *m_field;
    QWidget *m_window;
    FilterSpans *m_spans;
    JobSlot *m_surveying;
    std::optional<FilterVocabulary> m_surveyed;   ///< of the table, once somebody filtered it
    std::optional<FilterVocabulary> m_vocabulary; ///< of what is shown too, once it was asked for
};

} // namespace backstory::ui
