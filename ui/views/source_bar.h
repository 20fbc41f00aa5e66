#pragma once

#include <QToolBar>

class QMenu;
class QPushButton;

namespace backstory::ui {

class FilterField;

/// The bar above everything: which source, what is looked for, as of when, in which zone, and that
/// nothing is ever written.
class SourceBar : public QToolBar {
    Q_OBJECT

public:
    explicit SourceBar(QWidget *parent = nullptr);

    /// The menus belong to the caller.
    void setMenus(QMenu *source, QMenu *asOf, QMenu *zone);

    void setSource(const QString &label, const QString &whole);
    void setAsOf(const QString &label, const QString &whole);
    void setZone(const QString &label, const QString &whole);
    /// `searchField`, in which one searches and filters.
    [[nodiscard]] FilterField *filterField() const { return m_search; }
    void focusSearch();

private:
    QPushButton *addMenuButton(const QString &name, const QString &icon, const QString &purpose);
    void addSearchField();
    void addBadge();

    QPushButton *m_source;
    FilterField *m_search = nullptr;
    QPushButton *m_asOf;
    QPushButton *m_zone;
};

} // namespace backstory::ui
