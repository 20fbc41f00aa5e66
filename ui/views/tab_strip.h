#pragma once

#include <QHash>
#include <QTabBar>

namespace backstory::ui {

/// Flat tabs, close together: words, and a line of the accent under the one that is open. Room for
/// six of them where native tabs show four.
class TabStrip : public QTabBar {
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The width of words. Asked for each tab by each tab, so it is kept until the font changes.
    [[nodiscard]] int widthOf(const QString &words) const;
    /// Beside the words of a tab: gives way until all tabs fit, as far as it can.
    [[nodiscard]] int padding() const;

    mutable QHash<QString, int> m_widths;
};

} // namespace backstory::ui
