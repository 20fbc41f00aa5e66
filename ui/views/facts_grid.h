#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace backstory::ui {

class ElidedLabel;

/// A few facts below each other: a word and what it stands for, plain. Rows are kept and reused, so
/// that stepping through events moves nothing.
class FactsGrid : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString word;
        QString text;
        QString detail; ///< for the tooltip, if it is more than the text
        bool fixed = true;
    };

    explicit FactsGrid(QWidget *parent = nullptr);

    void show(const std::vector<Fact> &facts);

private:
    struct Row {
        QLabel *word;
        ElidedLabel *text;
    };
    Row addRow();

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace backstory::ui
