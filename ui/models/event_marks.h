#pragma once

#include "ui/models/order_document.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace backstory::ui {

/// An event that a person marked, with what they noted about it.
struct MarkedEvent {
    EventId id;
    QString note;      ///< plain; empty where there is a mark alone
    Instant changed{}; ///< when it was noted
};

/// The marked events of the order that is shown, by the versions they have now.
///
/// Follows the order as it grows. Events that it does not have are passed over. Threads: the
/// window's. Cost: growing takes a look-up for each mark.
class EventMarks : public QObject {
    Q_OBJECT

public:
    explicit EventMarks(OrderDocument *document, QObject *parent = nullptr);

    void setMarks(std::vector<MarkedEvent> marks);
    /// Those that were set, with events that the order may not have.
    [[nodiscard]] const std::vector<MarkedEvent> &marks() const { return m_marks; }

    /// Ascending.
    [[nodiscard]] const std::vector<Version> &versions() const { return m_versions; }
    [[nodiscard]] bool isMarked(Version version) const;
    /// What was noted about an event; empty where nothing was.
    [[nodiscard]] QString noteOf(Version version) const;
    /// The nearest marked event after (1) or before (-1) a moment, so that walking goes on.
    [[nodiscard]] std::optional<Version> nextFrom(Moment moment, int direction) const;
    /// Shows that event.
    void walk(int direction);

Q_SIGNALS:
    void changed();

private:
    void place();

    OrderDocument *m_document;
    std::vector<MarkedEvent> m_marks;
    std::vector<Version> m_versions;
    std::vector<QString> m_notes; ///< of the versions
};

} // namespace backstory::ui
