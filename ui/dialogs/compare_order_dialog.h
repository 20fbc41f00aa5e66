#pragma once

#include "core/base/ids.h"
#include "core/model/moment.h"
#include "ui/models/other_side.h"

#include <QDialog>
#include <QString>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace backstory::ui {

/// An order that is offered for comparing.
struct OfferedOrder {
    StreamId stream;
    QString text; ///< what the list says of it, as it may stand on screen
};

/// Which order to compare with, and at which of its moments.
struct OtherOrder {
    StreamId stream;
    OtherSide::At at = OtherSide::At::End;
    std::uint32_t events = 0; ///< for Fixed: after so many events
};

/// Asks for another order to compare with: by its id, one that is open in a tab, or one of the
/// list.
///
/// What is typed sieves what is offered; where nothing fits, it is taken for an id. Goes away when
/// it is answered.
class CompareOrderDialog : public QDialog {
    Q_OBJECT

public:
    /// `entity` is what it is called: `order`.
    CompareOrderDialog(const QString &entity, std::vector<OfferedOrder> offered, QWidget *parent);

Q_SIGNALS:
    void chosen(const backstory::ui::OtherOrder &other);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeMoments();
    void sieve();
    void check();
    void confirm();
    [[nodiscard]] StreamId stream() const;

    std::vector<OfferedOrder> m_offered;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_note;
    QRadioButton *m_end = nullptr;
    QRadioButton *m_sameTime = nullptr;
    QRadioButton *m_fixed = nullptr;
    QSpinBox *m_events = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace backstory::ui
