#pragma once

#include "core/model/event_source.h"
#include "core/source/id_bag.h"
#include "core/source/look_pacer.h"

#include <memory>

namespace backstory {

/// Follows what tells nothing about the age of its rows, such as a view: a look reads the whole
/// table and compares ids. The place holds the ids of all events handed out, so it grows with them.
class IdSetFollower final : public LogFollower {
public:
    /// From a place, which may be absent: then from the start.
    IdSetFollower(std::unique_ptr<EventReader> reader, const LogPlace *place);

    [[nodiscard]] std::string way() const override;
    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override;
    [[nodiscard]] LogPlace place() const override;
    void wait(const Progress &progress) override;

private:
    std::unique_ptr<EventReader> m_reader;
    LookPacer m_pacer;
    IdBag m_known;
    IdBag m_unfinished; ///< handed out by a look that did not end well
};

} // namespace backstory
