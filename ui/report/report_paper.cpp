#include "ui/report/report_paper.h"

#include "ui/report/timeline_object.h"
#include "ui/text/visible_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <optional>

namespace backstory::ui {
namespace {

constexpr int kTimelineObject = QTextFormat::UserObject + 1;

/// Writes a report into documents, part by part.
class PaperWriter {
public:
    PaperWriter(const Look &look, const QSizeF &page, double point)
        : m_look(look), m_page(page), m_point(point) {
        startPart();
    }

    void title(const std::string &text);
    void facts(const ReportFacts &facts);
    void timeline(const TimelineSketch &sketch);
    void section(const ReportSection &section, const Progress &progress);
    std::vector<PaperPart> finish();

private:
    void startPart();
    /// Lays out what was written, and leaves of it what fills its pages. Answers how many of the
    /// last table's rows that is.
    std::size_t endPart(const QTextTable &last);
    /// Where a title stands at the foot of a page and its table begins on the next one, the title
    /// goes there too.
    void keepTitles();
    [[nodiscard]] double topOf(const QTextTable &table, int row) const;
    [[nodiscard]] double bottomOf(const QTextTable &table, int row) const;
    [[nodiscard]] int pageOf(double y) const { return static_cast<int>(y / m_page.height()); }
    [[nodiscard]] std::size_t rowsAtOnce() const;

    [[nodiscard]] QTextCharFormat inFont(const QFont &font) const;
    [[nodiscard]] QTextBlockFormat spaced(double before, double after) const;
    void block(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &format);
    QTextTable *table(int rows, const std::vector<int> &shares, bool withHead);
    void cell(QTextTable &table, int row, int column, const QString &text,
              const QTextCharFormat &format, Qt::Alignment alignment = Qt::AlignLeft);
    void underline(QTextTable &table, int row, double width, const QColor &color);
    QTextTable *headedTable(const ReportTable &from, std::size_t rows);
    void fillRow(QTextTable &table, int row, const ReportTable &from, std::size_t which);
    void rows(const ReportTable &table, const Progress &progress);
    void lines(const std::string &text);

    const Look &m_look;
    QSizeF m_page;
    double m_point;
    std::vector<PaperPart> m_parts;
    QTextDocument *m_document = nullptr; ///< of the last part
    QTextCursor m_cursor;
    bool m_begun = false;
    struct TitledTable {
        int title = 0; ///< the place of its block
        const QTextTable *table = nullptr;
    };
    std::vector<TitledTable> m_titled; ///< of the last part
    std::optional<int> m_title;        ///< waits for its table
};

void PaperWriter::startPart() {
    m_parts.push_back({std::make_unique<QTextDocument>(), 0, m_page.height()});
    m_document = m_parts.back().document.get();
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(m_look.body);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(wrapping);
    m_document->setPageSize(m_page);
    m_cursor = QTextCursor(m_document);
    m_begun = false;
    if (m_parts.size() > 1) { // before a table there is always a line, which is not to be seen
        QTextBlockFormat hidden;
        hidden.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(hidden);
        m_begun = true;
    }
    // Nothing is laid out before it ends: otherwise every change would be.
    m_cursor.beginEditBlock();
}

void PaperWriter::keepTitles() {
    for (const TitledTable &titled : m_titled) {
        const QTextBlock title = m_document->findBlock(titled.title);
        const double top = m_document->documentLayout()->blockBoundingRect(title).top();
        if (pageOf(top) == pageOf(topOf(*titled.table, 1)))
            continue;
        QTextBlockFormat format = title.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(title).setBlockFormat(format);
    }
    m_titled.clear();
}

std::vector<PaperPart> PaperWriter::finish() {
    m_cursor.endEditBlock();
    keepTitles();
    m_parts.back().pages = m_document->pageCount();
    return std::move(m_parts);
}

std::size_t PaperWriter::rowsAtOnce() const {
    // More than a page can hold, so that there is always a page to end with.
    constexpr double kPages = 2.5;
    return static_cast<std::size_t>(kPages * m_page.height() /
                                    QFontMetricsF(m_look.fixed).height());
}

double PaperWriter::topOf(const QTextTable &table, int row) const {
    double top = bottomOf(table, row);
    for (int column = 0; column < table.columns(); ++column) {
        const QTextBlock first = table.cellAt(row, column).firstCursorPosition().block();
        top = std::min(top, m_document->documentLayout()->blockBoundingRect(first).top());
    }
    return top;
}

double PaperWriter::bottomOf(const QTextTable &table, int row) const {
    double bottom = 0;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextBlock last = table.cellAt(row, column).lastCursorPosition().block();
        bottom = std::max(bottom, m_document->documentLayout()->blockBoundingRect(last).bottom());
    }
    return bottom - 1;
}

std::size_t PaperWriter::endPart(const QTextTable &last) {
    m_cursor.endEditBlock();
    keepTitles();
    PaperPart &part = m_parts.back();
    const int end = last.rows() - 1; // behind the head, row by row
    part.pages = m_document->pageCount();
    const int lastPage = pageOf(bottomOf(last, end));
    int row = end;
    while (row > 1 && pageOf(bottomOf(last, row - 1)) == lastPage)
        --row;
    if (row == 1) // one page holds them all, or one row fills several
        return static_cast<std::size_t>(end);
    const double top = topOf(last, row) - 1.5 * m_point;
    const int page = pageOf(top);
    part.pages = page == lastPage ? lastPage : page + 1;
    if (page != lastPage)
        part.lastHeight = top - page * m_page.height();
    return static_cast<std::size_t>(row - 1);
}

QTextCharFormat PaperWriter::inFont(const QFont &font) const {
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(m_look.text);
    return format;
}

QTextBlockFormat PaperWriter::spaced(double before, double after) const {
    QTextBlockFormat format;
    format.setTopMargin(before * m_point);
    format.setBottomMargin(after * m_point);
    return format;
}

void PaperWriter::block(const QString &text, const QTextBlockFormat &block,
                        const QTextCharFormat &format) {
    if (m_begun)
        m_cursor.insertBlock(block, format);
    else
        m_cursor.setBlockFormat(block);
    m_begun = true;
    m_cursor.insertText(text, format);
}

void PaperWriter::title(const std::string &text) {
    constexpr double kLarger = 1.6;
    QFont font = m_look.bold;
    font.setPixelSize(static_cast<int>(font.pixelSize() * kLarger));
    block(visible(text), spaced(0, 6), inFont(font));
}

QTextTable *PaperWriter::table(int rows, const std::vector<int> &shares, bool withHead) {
    QTextTableFormat format;
    int all = 0;
    for (const int share : shares)
        all += share;
    QList<QTextLength> widths;
    for (const int share : shares)
        widths << QTextLength(QTextLength::PercentageLength, 100.0 * share / all);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(widths);
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(1.5 * m_point);
    format.setHeaderRowCount(withHead ? 1 : 0);
    QTextTable *made = m_cursor.insertTable(rows, static_cast<int>(shares.size()), format);
    m_begun = true;
    return made;
}

void PaperWriter::cell(QTextTable &table, int row, int column, const QString &text,
                       const QTextCharFormat &format, Qt::Alignment alignment) {
    QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(alignment | Qt::AlignAbsolute);
    cursor.setBlockFormat(block);
    cursor.insertText(text, format);
}

void PaperWriter::underline(QTextTable &table, int row, double width, const QColor &color) {
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomBorder(width * m_point);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(color);
        cell.setFormat(format);
    }
}

void PaperWriter::facts(const ReportFacts &facts) {
    constexpr int kLabelShare = 18;
    QTextTable *made =
        table(static_cast<int>(facts.size()), {kLabelShare, 100 - kLabelShare}, false);
    QTextCharFormat labels = inFont(m_look.body);
    labels.setForeground(m_look.dim);
    for (int row = 0; row < made->rows(); ++row) {
        const ReportFact &fact = facts[static_cast<std::size_t>(row)];
        cell(*made, row, 0, visible(fact.label.toStdString()), labels);
        cell(*made, row, 1, visible(fact.value), inFont(m_look.body));
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PaperWriter::timeline(const TimelineSketch &sketch) {
    if (sketch.width <= 0)
        return;
    auto *object = new TimelineObject(sketch, m_look, m_page.width(), m_point, m_document);
    m_document->documentLayout()->registerHandler(kTimelineObject, object);
    QTextCharFormat format;
    format.setObjectType(kTimelineObject);
    block(QString(QChar::ObjectReplacementCharacter), spaced(8, 0), format);
}

void PaperWriter::section(const ReportSection &section, const Progress &progress) {
    constexpr double kLarger = 1.2;
    QFont font = m_look.bold;
    font.setPixelSize(static_cast<int>(font.pixelSize() * kLarger));
    block(section.title, spaced(14, 2), inFont(font));
    m_title = m_cursor.block().position();
    if (!section.note.isEmpty())
        block(visible(section.note.toStdString()), spaced(0, 4), inFont(m_look.body));
    if (!section.table.rows.empty())
        rows(section.table, progress);
    if (!section.text.empty())
        lines(section.text);
    m_title.reset();
}

/// What is printed of a cell, and how much more there is.
QString cellText(const std::string &text, bool lines) {
    if (text.size() <= paper::kCellBytes)
        return lines ? visibleLines(text) : visible(text);
    std::size_t end = paper::kCellBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return QCoreApplication::translate("OrderReport", "%1… (and %2 more bytes)")
        .arg(visible(text.substr(0, end)), QString::number(text.size() - end));
}

QTextTable *PaperWriter::headedTable(const ReportTable &from, std::size_t rows) {
    std::vector<int> shares;
    for (const ReportColumn &column : from.columns)
        shares.push_back(column.share);
    QTextTable *made = table(static_cast<int>(rows) + 1, shares, true);
    for (std::size_t i = 0; i < from.columns.size(); ++i) {
        const ReportColumn &column = from.columns[i];
        cell(*made, 0, static_cast<int>(i), visible(column.title.toStdString()),
             inFont(m_look.bold), column.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    underline(*made, 0, 0.5, m_look.dim);
    if (m_title)
        m_titled.push_back({*m_title, made});
    m_title.reset();
    return made;
}

void PaperWriter::fillRow(QTextTable &table, int row, const ReportTable &from, std::size_t which) {
    for (std::size_t i = 0; i < from.columns.size(); ++i) {
        const ReportColumn &column = from.columns[i];
        cell(table, row, static_cast<int>(i), cellText(from.rows[which][i], column.lines),
             inFont(column.fixed ? m_look.fixed : m_look.body),
             column.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    underline(table, row, 0.25, m_look.line);
}

void PaperWriter::rows(const ReportTable &from, const Progress &progress) {
    std::size_t next = 0;
    while (true) {
        const std::size_t count = std::min(rowsAtOnce(), from.rows.size() - next);
        QTextTable *made = headedTable(from, count);
        for (std::size_t i = 0; i < count; ++i) {
            progress.throwIfStopped();
            fillRow(*made, static_cast<int>(i) + 1, from, next + i);
        }
        if (next + count == from.rows.size())
            break;
        next += endPart(*made);
        startPart();
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PaperWriter::lines(const std::string &text) {
    // Each line of the paper is a block of its own: of one that goes on over the edge of a page,
    // Qt paints a line twice, once where it is not seen.
    const double letter = QFontMetricsF(m_look.fixed).horizontalAdvance(u'0');
    const auto room = std::max(qsizetype{8}, static_cast<qsizetype>(m_page.width() / letter) - 1);
    for (const QString &line : visibleLines(text).split(u'\n')) {
        qsizetype from = 0;
        do {
            qsizetype count = std::min(room, line.size() - from);
            if (count == room && line.at(from + count - 1).isHighSurrogate())
                --count;
            block(line.mid(from, count), spaced(0, 0), inFont(m_look.fixed));
            from += count;
        } while (from < line.size());
    }
}

} // namespace

Look scaledLook(const Look &paper, double point) {
    Look look = paper;
    for (QFont *font : {&look.body, &look.bold, &look.small, &look.fixed})
        font->setPixelSize(std::max(1, static_cast<int>(std::lround(font->pointSizeF() * point))));
    // With any spacing there are no ligatures, which nobody finds who searches the file for
    // letters.
    for (QFont *font : {&look.body, &look.bold, &look.small, &look.fixed})
        font->setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 32);
    return look;
}

std::vector<PaperPart> layOut(const OrderReport &report, const Look &look, const QSizeF &page,
                              double point, const Progress &progress) {
    PaperWriter writer(look, page, point);
    writer.title(report.title);
    writer.facts(report.facts);
    writer.timeline(report.timeline);
    for (const ReportSection &section : report.sections)
        writer.section(section, progress);
    return writer.finish();
}

} // namespace backstory::ui
