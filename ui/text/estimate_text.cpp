#include "ui/text/estimate_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace backstory::ui {

QString estimateText(std::uint64_t number) {
    constexpr std::uint64_t kSaysEnough = 1'000; // three digits are kept
    std::uint64_t unit = 1;
    while (number / unit >= kSaysEnough)
        unit *= 10;
    const std::uint64_t rounded = (number / unit + (number % unit * 2 >= unit ? 1 : 0)) * unit;
    return QCoreApplication::translate("Estimate", "about %1")
        .arg(QLocale().toString(static_cast<qulonglong>(rounded)));
}

} // namespace backstory::ui
