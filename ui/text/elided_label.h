#pragma once

#include <QLabel>

namespace backstory::ui {

/// One line of plain text that gives way: where there is no room for all of it the middle or the
/// end is left out, and the tooltip says the whole.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    /// What the tooltip says instead of the whole text.
    void setDetail(const QString &detail) { m_detail = detail; }
    /// Second rank: in the dim colour.
    void setDim() { m_dim = true; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
    QString m_detail;
    bool m_dim = false;
};

/// A label of second rank: plain text in the dim colour of the palette in force.
class DimLabel : public QLabel {
    Q_OBJECT

public:
    explicit DimLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();

    bool m_coloring = false;
};

/// A label that shows plain text only, whatever the text looks like. Every label of the window that
/// is no ElidedLabel is made here.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

} // namespace backstory::ui
