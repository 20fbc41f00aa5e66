#pragma once

#include "ui/models/compare_model.h"

#include <QWidget>

class QLabel;

namespace backstory::ui {

class ElidedLabel;

/// Who set the value of the selected row, at either side of a comparison.
class CompareDetail : public QWidget {
    Q_OBJECT

public:
    explicit CompareDetail(QWidget *parent = nullptr);

    /// Of no row: says how to get there. Cost: two look-ups.
    void show(const CompareModel &model, const QModelIndex &row, const Zone &zone);

private:
    ElidedLabel *m_name;
    ElidedLabel *m_b;
    ElidedLabel *m_a;
    QLabel *m_hint;
};

} // namespace backstory::ui
