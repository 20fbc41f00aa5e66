#include "ui/report/pdf_file.h"

#include "ui/report/report_pages.h"
#include "ui/report/saved_file.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QPdfWriter>

namespace backstory::ui {

void writePdf(const OrderReport &report, const Look &paper, const QString &path,
              const Progress &progress) {
    constexpr int kDotsPerInch = 300;
    SavedFile file(path);
    {
        QPdfWriter writer(&file.device());
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(usualPage());
        writer.setTitle(visible(report.title));
        writer.setCreator(
            QStringLiteral("Backstory %1").arg(QCoreApplication::applicationVersion()));
        paintReport(report, paper, writer, progress);
    }
    file.commit();
}

} // namespace backstory::ui
