#include "app/cli/console.h"

#include "core/report/plain_text.h"

#include <chrono>
#include <memory>

namespace backstory::cli {

void Console::print(std::string_view text) const {
    m_hasPrinted = m_hasPrinted || !text.empty();
    m_out.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!m_out)
        throw ReaderGone{};
}

void Console::printLine(std::string_view text) const {
    print(text);
    print("\n");
}

void Console::flush() const {
    m_out.flush();
    if (!m_out)
        throw ReaderGone{};
}

void Console::note(std::string_view text) const {
    m_err << "note: " << visibleText(withoutSecrets(std::string(text))) << '\n';
}

void Console::complain(std::string_view lines) const {
    m_err << withoutSecrets(std::string(lines));
    m_err.flush();
}

Progress Console::progress(std::string_view what) const {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::seconds kBetween{2};
    auto last = std::make_shared<Clock::time_point>(Clock::now());
    const auto report = [this, last, kBetween, what = std::string(what)](const ProgressStep &step) {
        if (Clock::now() - *last < kBetween)
            return;
        *last = Clock::now();
        note("so far " + std::to_string(step.done) +
             (step.total ? " of about " + std::to_string(*step.total) : std::string()) + ' ' +
             what);
    };
    return Progress{m_stop, report};
}

void Console::hide(std::string secret, std::string shown) {
    m_hidden.emplace_back(std::move(secret), std::move(shown));
}

std::string Console::withoutSecrets(std::string text) const {
    for (const auto &[secret, shown] : m_hidden)
        for (std::size_t at = text.find(secret); at != std::string::npos;
             at = text.find(secret, at + shown.size()))
            text.replace(at, secret.size(), shown);
    return text;
}

} // namespace backstory::cli
