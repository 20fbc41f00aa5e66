#pragma once

#include "ui/models/event_table_model.h"
#include "ui/views/document_view.h"

#include <QList>

#include <array>
#include <cstddef>
#include <functional>

class QAction;
class QTableView;

namespace backstory::ui {

/// All events of the order, a row each. The row of the moment shown is selected; selecting a row
/// shows its moment, Ctrl+Shift+click compares with it. Keys step as on the slider.
class EventTableView : public DocumentView {
    Q_OBJECT

public:
    explicit EventTableView(OrderDocument *document, QWidget *parent = nullptr);

    /// `eventTable`, for its header's state.
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// What else the menu of an event offers. They are about the moment shown, which the event's
    /// becomes before.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }
    /// Which events a person marked: asked for each row that is seen.
    void setMarked(std::function<bool(backstory::Version)> isMarked);
    /// Which they are has changed.
    void repaintMarks();

Q_SIGNALS:
    /// Space was pressed: connect to TimelinePanel::togglePlay.
    void playToggled();

protected:
    void refresh(Changes changes) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeRenewal(const std::vector<Version> &added);
    void selectShown();
    void showMenu(const QPoint &where);
    void copyEvent(Version version) const;
    [[nodiscard]] int widthFor(const QString &text, const QFont &font, bool withIcon = false) const;
    void setColumnWidths();
    void takeFont();
    void fitToHistory();
    void fit(int column, int width);
    [[nodiscard]] int widthOfTypes() const;
    [[nodiscard]] int gapWidth() const;
    [[nodiscard]] int marksWidth() const;
    void fitGaps();

    QTableView *m_table;
    EventTableModel *m_model;
    QWidget *m_empty;
    QList<QAction *> m_menuActions;
    int m_gapWidth = 0; ///< also while there is no room for it
    bool m_fitting = false;
    /// What the columns were fitted to last.
    std::array<int, static_cast<std::size_t>(EventTableModel::kColumns)> m_fitted{};
    bool m_selecting = false;
};

} // namespace backstory::ui
