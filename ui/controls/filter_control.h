#pragma once

#include "core/filter/filter_completion.h"
#include "ui/controls/window_services.h"
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
/// proposed and what is wrong in it, and the filters that are kept.
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
    std::optional<FilterVocabulary> m_vocabulary; ///< of what is shown, once it was asked for
};

} // namespace backstory::ui
