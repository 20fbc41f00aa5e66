#pragma once

#include "tests/ui/doubles/memory_source.h"
#include "tests/ui/window_fixture.h"

#include <memory>
#include <string>

namespace backstory::test {

/// A window over a source that answers only when the test lets it: twenty orders of one event, the
/// first of six. It keeps when events were recorded, so "known at" can be asked.
class SlowWindow : public WindowFixture {
public:
    SlowWindow();
    /// Lets everything go on, so that its threads end.
    ~SlowWindow();

    /// Opens the source at the first order, and waits until nothing is under way.
    void openAll();
    /// The wish that openAll() opens.
    [[nodiscard]] static ui::OpenWish wish(const std::string &stream);
    /// The id of an order by its number.
    [[nodiscard]] static std::string order(int number);
    [[nodiscard]] Gate &gate() { return source->gate; }
    [[nodiscard]] bool saysFailure() { return find<QWidget>("errorBanner").isVisible(); }
    [[nodiscard]] bool showsJob() { return find<QWidget>("jobProgress").isVisible(); }

    std::shared_ptr<MemorySource> source;
};

/// How often a widget and what is in it were painted.
class PaintCount : public QObject {
public:
    explicit PaintCount(QWidget &watched);
    [[nodiscard]] int paints() const { return m_paints; }
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    int m_paints = 0;
};

} // namespace backstory::test
