#pragma once

#include "ui/dialogs/moment_field.h"

#include <QDialog>

#include <functional>

namespace backstory::ui {

/// Asks for one moment: of one order ("go to"), or of the list ("as of").
///
/// Opens beside the window's work, never in a loop of its own; goes away when it is answered.
class MomentDialog : public QDialog {
    Q_OBJECT

public:
    struct Wording {
        QString name; ///< the object name
        QString title;
        QString question;
        QString button;
    };

    MomentDialog(const Wording &wording, MomentField::Takes takes, const Zone &zone,
                 QWidget *parent);

    [[nodiscard]] MomentField *field() const { return m_field; }

Q_SIGNALS:
    void chosen(const backstory::MomentQuestion &question);

private:
    MomentField *m_field;
};

} // namespace backstory::ui
