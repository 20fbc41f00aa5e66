#pragma once

#include "ui/text/source_color.h"

#include <QToolBar>

class QMenu;
class QPushButton;

namespace backstory::ui {

class FilterField;
class SourceButton;

/// The bar above everything: which source, what is looked for, as of when, in which zone, and that
/// nothing is ever written.
class SourceBar : public QToolBar {
    Q_OBJECT

public:
    explicit SourceBar(QWidget *parent = nullptr);

    /// The menus belong to the caller.
    void setMenus(QMenu *source, QMenu *asOf, QMenu *knownAt, QMenu *zone);

    void setSource(const QString &label, const QString &whole);
    /// Shown as a stripe beside the name of the source.
    void setSourceColor(SourceColor color);
    void setAsOf(const QString &label, const QString &whole);
    /// Hidden where the label is empty: the table does not know when its events were recorded.
    void setKnownAt(const QString &label, const QString &whole);
    void setZone(const QString &label, const QString &whole);
    /// `searchField`, in which one searches and filters.
    [[nodiscard]] FilterField *filterField() const { return m_search; }
    void focusSearch();

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addMenuButton(const QString &name, const QString &icon, const QString &purpose);
    void addMenuButton(QPushButton *button, const QString &name, const QString &icon,
                       const QString &purpose);
    void addSearchField();
    void addBadge();

    SourceButton *m_source;
    FilterField *m_search = nullptr;
    QPushButton *m_asOf;
    QPushButton *m_knownAt;
    QAction *m_knownAtAction = nullptr; ///< its place in the bar
    QPushButton *m_zone;
};

} // namespace backstory::ui
