#pragma once

#include <QTimer>
#include <QToolBar>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace backstory::ui {

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
    void setSearchHint(const QString &hint);
    /// Empties the field without asking for a search.
    void clearSearch();
    void focusSearch();

Q_SIGNALS:
    /// A little after the last key, at once on Return.
    void searchWanted(const QString &text);
    /// From the search field, to the list.
    void listWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addMenuButton(const QString &name, const QString &icon, const QString &purpose);
    void addSearchField();
    void addBadge();
    void askNow();

    QPushButton *m_source;
    QLineEdit *m_search = nullptr;
    QPushButton *m_asOf;
    QPushButton *m_zone;
    QTimer m_typing;
};

} // namespace backstory::ui
