#pragma once

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace backstory::ui {

/// Asks where to print. A test gives a printer of its own.
class PrinterChooser {
public:
    virtual ~PrinterChooser() = default;
    /// Calls `chosen` with a printer that is ready, later and at most once; not at all when given
    /// up.
    virtual void choose(QWidget *parent, std::function<void(std::shared_ptr<QPrinter>)> chosen) = 0;
};

/// The system's own print dialog.
class SystemPrinterChooser : public PrinterChooser {
public:
    void choose(QWidget *parent, std::function<void(std::shared_ptr<QPrinter>)> chosen) override;
};

} // namespace backstory::ui
