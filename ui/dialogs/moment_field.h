#pragma once

#include "core/base/zone.h"
#include "core/model/moment.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace backstory::ui {

/// A field for a moment as a person writes it, which says while one types what it understood: a
/// date alone is written out as the close of that day.
class MomentField : public QWidget {
    Q_OBJECT

public:
    enum class Takes {
        Times,   ///< dates and times
        Moments, ///< versions, `start` and `end` too
    };

    MomentField(Takes takes, Zone zone, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// How many versions there are; a greater one is a mistake.
    void setEvents(std::uint32_t events) { m_events = events; }
    /// What stands there, where it was understood.
    [[nodiscard]] const std::optional<MomentQuestion> &question() const { return m_question; }

Q_SIGNALS:
    void changed(bool understood);

private:
    void read(const QString &text);
    [[nodiscard]] std::optional<MomentQuestion> parse(const QString &text, QString &mistake) const;
    [[nodiscard]] QString reading(const MomentQuestion &question) const;
    [[nodiscard]] QString hint() const;

    Takes m_takes;
    Zone m_zone;
    std::optional<std::uint32_t> m_events;
    std::optional<MomentQuestion> m_question;
    QLineEdit *m_edit;
    QLabel *m_said;
};

} // namespace backstory::ui
