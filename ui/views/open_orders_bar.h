#pragma once

#include <QTabBar>

#include <string>
#include <vector>

namespace backstory::ui {

/// A tab for each order that is open; hidden while there is but one. Tabs can be moved and closed,
/// by the middle button too.
class OpenOrdersBar : public QTabBar {
    Q_OBJECT

public:
    explicit OpenOrdersBar(QWidget *parent = nullptr);

    struct Label {
        std::string id; ///< of the order; empty: none is open in this tab
        QString detail; ///< the table, for the tooltip
    };
    void setTabs(const std::vector<Label> &labels, int current);

Q_SIGNALS:
    void chosen(int index);
    void closeWanted(int index);
    void moved(int from, int to);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void addCloseButton(int index);

    bool m_setting = false; ///< the tabs are being set, not moved or chosen by a person
};

} // namespace backstory::ui
