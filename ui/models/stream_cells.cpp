#include "ui/models/stream_cells.h"

#include "ui/models/roles.h"
#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>

namespace backstory::ui {

namespace {

constexpr int kMaxCell = 120; ///< characters; a cell is no place to read a novel

/// For the sentences of the cells.
struct Cells {
    Q_DECLARE_TR_FUNCTIONS(backstory::ui::StreamCells)
};

QString firstUpper(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QVariant streamIdData(const StreamRow &row, int role) {
    switch (role) {
    case Qt::DisplayRole:
        return elidedId(row.stream.text());
    case FixedRole:
        return true;
    case Qt::AccessibleTextRole:
    case ValueRole:
        return visible(row.stream.text());
    case Qt::ToolTipRole: {
        QString tip = visible(row.stream.text()) + QLatin1Char('\n');
        tip += Cells::tr("%Ln event(s)", nullptr, static_cast<int>(row.events));
        if (row.eventsAfter > 0)
            tip += Cells::tr(", %Ln more after this moment", nullptr,
                             static_cast<int>(row.eventsAfter));
        return plainToolTip(tip);
    }
    default:
        return {};
    }
}

QVariant streamCellData(const StreamRow::Cell &cell, int role) {
    switch (role) {
    case Qt::DisplayRole:
        if (!cell.present)
            return QStringLiteral("\u2013");
        if (Uuid::parse(cell.text))
            return elidedId(cell.text);
        return visible(cell.text).left(kMaxCell);
    case FixedRole:
        return cell.kind == json::Kind::Number || Uuid::parse(cell.text).has_value();
    case DimRole:
        return !cell.present;
    case ValueRole:
        return visible(cell.text);
    case Qt::ToolTipRole:
        return plainToolTip(cell.present ? visible(cell.text) : Cells::tr("not there"));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (cell.kind == json::Kind::Number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QString titleOfEntity(const std::string &entity) {
    return firstUpper(entityText(entity));
}

QString titleOfColumn(const std::string &name) {
    QString title;
    for (const QChar letter : visible(name)) {
        if (letter == u'_' || letter == u'-')
            title += u' ';
        else if (letter.isUpper() && !title.isEmpty() && title.back().isLower())
            title += QLatin1Char(' ') + letter.toLower();
        else
            title += letter;
    }
    return firstUpper(title);
}

} // namespace backstory::ui
