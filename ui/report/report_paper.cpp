#include "ui/report/report_paper.h"

#include "ui/report/timeline_object.h"
#include "ui/text/visible_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

constexpr int kTimelineObject = QTextFormat::UserObject + 1;

/// Writes the parts of a report into a document, one after the other.
class PaperWriter {
public:
    PaperWriter(QTextDocument &document, const Look &look, double width, double point)
        : m_document(document), m_look(look), m_width(width), m_point(point), m_cursor(&document) {}

    /// Nothing is laid out before end(): otherwise every change would be.
    void begin() { m_cursor.beginEditBlock(); }
    void end() { m_cursor.endEditBlock(); }
    void title(const std::string &text);
    void facts(const ReportFacts &facts);
    void timeline(const TimelineSketch &sketch);
    void section(const ReportSection &section, const Progress &progress);

private:
    [[nodiscard]] QTextCharFormat inFont(const QFont &font) const;
    [[nodiscard]] QTextBlockFormat spaced(double before, double after) const;
    void block(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &format);
    QTextTable *table(int rows, const std::vector<int> &shares, bool withHead);
    void cell(QTextTable &table, int row, int column, const QString &text,
              const QTextCharFormat &format, Qt::Alignment alignment = Qt::AlignLeft);
    void underline(QTextTable &table, int row, double width, const QColor &color);
    void rows(const ReportTable &table, const Progress &progress);
    void lines(const std::string &text);

    QTextDocument &m_document;
    const Look &m_look;
    double m_width;
    double m_point;
    QTextCursor m_cursor;
    bool m_begun = false;
};

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
    auto *object = new TimelineObject(sketch, m_look, m_width, m_point, &m_document);
    m_document.documentLayout()->registerHandler(kTimelineObject, object);
    QTextCharFormat format;
    format.setObjectType(kTimelineObject);
    block(QString(QChar::ObjectReplacementCharacter), spaced(8, 0), format);
}

void PaperWriter::section(const ReportSection &section, const Progress &progress) {
    constexpr double kLarger = 1.2;
    QFont font = m_look.bold;
    font.setPixelSize(static_cast<int>(font.pixelSize() * kLarger));
    block(section.title, spaced(14, 2), inFont(font));
    if (!section.note.isEmpty())
        block(visible(section.note.toStdString()), spaced(0, 4), inFont(m_look.body));
    if (!section.table.rows.empty())
        rows(section.table, progress);
    if (!section.text.empty())
        lines(section.text);
}

/// What is printed of a cell, and how much more there is.
QString cellText(const std::string &text) {
    if (text.size() <= paper::kCellBytes)
        return visible(text);
    std::size_t end = paper::kCellBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return QCoreApplication::translate("OrderReport", "%1… (and %2 more bytes)")
        .arg(visible(text.substr(0, end)), QString::number(text.size() - end));
}

void PaperWriter::rows(const ReportTable &from, const Progress &progress) {
    std::vector<int> shares;
    for (const ReportColumn &column : from.columns)
        shares.push_back(column.share);
    QTextTable *made = table(static_cast<int>(from.rows.size()) + 1, shares, true);
    std::vector<QTextCharFormat> formats;
    for (std::size_t i = 0; i < from.columns.size(); ++i) {
        const ReportColumn &column = from.columns[i];
        formats.push_back(inFont(column.fixed ? m_look.fixed : m_look.body));
        cell(*made, 0, static_cast<int>(i), visible(column.title.toStdString()),
             inFont(m_look.bold), column.right ? Qt::AlignRight : Qt::AlignLeft);
    }
    underline(*made, 0, 0.5, m_look.dim);
    for (std::size_t row = 0; row < from.rows.size(); ++row) {
        progress.throwIfStopped();
        for (std::size_t i = 0; i < from.columns.size(); ++i) {
            cell(*made, static_cast<int>(row) + 1, static_cast<int>(i), cellText(from.rows[row][i]),
                 formats[i], from.columns[i].right ? Qt::AlignRight : Qt::AlignLeft);
        }
        underline(*made, static_cast<int>(row) + 1, 0.25, m_look.line);
    }
    m_cursor.movePosition(QTextCursor::End);
}

void PaperWriter::lines(const std::string &text) {
    // Each line of the paper is a block of its own: of one that goes on over the edge of a page,
    // Qt paints a line twice, once where it is not seen.
    const double letter = QFontMetricsF(m_look.fixed).horizontalAdvance(u'0');
    const auto room = std::max(qsizetype{8}, static_cast<qsizetype>(m_width / letter) - 1);
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

std::unique_ptr<QTextDocument> layOut(const OrderReport &report, const Look &look,
                                      const QSizeF &page, double point, const Progress &progress) {
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(look.body);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(wrapping);
    document->setPageSize(page);
    PaperWriter writer(*document, look, page.width(), point);
    writer.begin();
    writer.title(report.title);
    writer.facts(report.facts);
    writer.timeline(report.timeline);
    for (const ReportSection &section : report.sections)
        writer.section(section, progress);
    writer.end();
    return document;
}

} // namespace backstory::ui
