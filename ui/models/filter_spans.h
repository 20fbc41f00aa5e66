#pragma once

#include "core/filter/filter.h"
#include "core/filter/held_moments.h"
#include "ui/jobs/repeated_job.h"
#include "ui/models/order_document.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace backstory::ui {

/// All moments of the order that is shown at which a filter holds, as spans in order.
///
/// Worked out in a job, again when the order grows; what was worked out for another order or
/// another filter never arrives. Threads: the window's.
class FilterSpans : public QObject {
    Q_OBJECT

public:
    explicit FilterSpans(OrderDocument *document, QObject *parent = nullptr);

    /// Nothing: there is none, and no span.
    void setFilter(std::optional<Filter> filter);

    /// Whether the spans are those of a filter over the order that is shown.
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] const std::vector<HeldSpan> &spans() const { return m_spans; }
    /// The span in which a moment lies.
    [[nodiscard]] std::optional<HeldSpan> spanAt(Moment moment) const;
    /// The nearest moment after (1) or before (-1) another at which the filter becomes true or
    /// false.
    [[nodiscard]] std::optional<Moment> flipFrom(Moment moment, int direction) const;
    /// Shows that moment.
    void walk(int direction);

Q_SIGNALS:
    void changed();

private:
    struct Found {
        std::uint32_t size = 0; ///< of the history that was looked through
        std::vector<HeldSpan> spans;
    };

    void startAnew();
    void takeRenewal(const std::vector<Version> &added);
    void compute(JobSlot &slot);
    void take(Found found);

    OrderDocument *m_document;
    std::optional<Filter> m_filter;
    std::vector<HeldSpan> m_spans;
    bool m_known = false;
    std::optional<Version> m_firstAdded; ///< of what came since the job was started
    RepeatedJob *m_job;
};

} // namespace backstory::ui
