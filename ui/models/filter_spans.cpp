#include "ui/models/filter_spans.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {

namespace {

/// Behind all of a span: where the filter no longer holds. Not asked of an open one.
Moment endOf(const HeldSpan &span) {
    return Moment{span.to.value + 1};
}

} // namespace

FilterSpans::FilterSpans(OrderDocument *document, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_job(new RepeatedJob([this](JobSlot &slot) { compute(slot); }, this)) {
    connect(document, &OrderDocument::historyChanged, this, &FilterSpans::startAnew);
    connect(document, &OrderDocument::historyRenewed, this, &FilterSpans::takeRenewal);
}

void FilterSpans::setFilter(std::optional<Filter> filter) {
    if (!filter && !m_filter)
        return;
    m_filter = std::move(filter);
    startAnew();
}

std::optional<HeldSpan> FilterSpans::spanAt(Moment moment) const {
    const auto later = std::ranges::upper_bound(m_spans, moment, {}, &HeldSpan::from);
    if (later == m_spans.begin())
        return std::nullopt;
    const HeldSpan &span = *std::prev(later);
    return span.open || moment <= span.to ? std::optional(span) : std::nullopt;
}

std::optional<Moment> FilterSpans::flipFrom(Moment moment, int direction) const {
    const auto later = std::ranges::upper_bound(m_spans, moment, {}, &HeldSpan::from);
    if (direction > 0) {
        if (later != m_spans.begin()) {
            const HeldSpan &span = *std::prev(later);
            if (!span.open && moment < endOf(span))
                return endOf(span);
        }
        return later == m_spans.end() ? std::nullopt : std::optional(later->from);
    }
    if (later == m_spans.begin())
        return std::nullopt;
    const HeldSpan &span = *std::prev(later);
    if (!span.open && endOf(span) < moment)
        return endOf(span);
    if (span.from < moment)
        return span.from;
    // It begins here: what lies before is the end of the one before.
    return std::prev(later) == m_spans.begin() ? std::nullopt
                                               : std::optional(endOf(*std::prev(later, 2)));
}

void FilterSpans::walk(int direction) {
    if (const auto flip = flipFrom(m_document->shownMoment(), direction))
        m_document->showMoment(*flip);
}

void FilterSpans::startAnew() {
    m_job->cancel();
    m_firstAdded.reset();
    const bool wasKnown = std::exchange(m_known, false);
    m_spans.clear();
    if (m_filter && !m_document->isEmpty())
        m_job->ask();
    if (wasKnown)
        Q_EMIT changed();
}

void FilterSpans::takeRenewal(const std::vector<Version> &added) {
    if (!m_filter || added.empty())
        return;
    m_firstAdded = std::min(m_firstAdded.value_or(added.front()), added.front());
    m_job->ask();
}

void FilterSpans::compute(JobSlot &slot) {
    if (!m_filter || m_document->isEmpty())
        return;
    m_firstAdded.reset();
    slot.start(
        tr("Looking where the filter holds"),
        [history = m_document->historyForJobs(), filter = *m_filter](const Progress &progress) {
            return history.ask([&](const History &asked) {
                return Found{asked.size(), heldMoments(asked, filter, progress)};
            });
        },
        [this](Found found) { take(std::move(found)); });
}

void FilterSpans::take(Found found) {
    // What came in between has moved the versions; it has asked for another look already.
    if (m_firstAdded && m_firstAdded->value <= found.size)
        return;
    m_spans = std::move(found.spans);
    m_known = true;
    Q_EMIT changed();
}

} // namespace backstory::ui
