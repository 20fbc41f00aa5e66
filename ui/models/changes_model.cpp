#include "ui/models/changes_model.h"

#include "ui/models/change_place.h"
#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr std::size_t kToolTipBytes = 2'000;

bool contains(const json::Pointer &outer, const json::Pointer &inner) {
    return outer.segments.size() <= inner.segments.size() &&
           std::equal(outer.segments.begin(), outer.segments.end(), inner.segments.begin());
}

} // namespace

ChangesModel::ChangesModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {}

void ChangesModel::update() {
    beginResetModel();
    m_rows.clear();
    const Version version = m_document->shownMoment().lastEvent();
    if (!m_document->isEmpty() && version.value > 0) {
        addChanges(*m_document->history(), version);
        m_changes = static_cast<int>(m_rows.size());
        addSameAgain(*m_document->history(), version);
    } else {
        m_changes = 0;
    }
    endResetModel();
}

void ChangesModel::addChanges(const History &history, Version version) {
    std::vector<Change> changes = history.changesOf(version);
    if (changes.empty())
        return;
    const auto &keys = history.rules().identityKeys();
    const json::Value before = history.stateAt(Moment{version.value - 1});
    const json::Value after = history.stateAt(Moment::after(version));
    for (Change &change : changes) {
        const bool added = change.op == Change::Op::Add;
        const bool removed = change.op == Change::Op::Remove;
        json::Pointer pathBefore;
        for (PlaceStep &step : placeOf(change, before, after, keys))
            pathBefore.segments.push_back(std::move(step.segmentBefore));
        Row row{change.path,
                std::move(pathBefore),
                pathText(change.path, removed ? before : after, keys),
                added     ? ChangeSign::Added
                : removed ? ChangeSign::Removed
                          : ChangeSign::Changed,
                std::nullopt,
                std::nullopt};
        if (!added)
            row.before = std::move(change.before);
        if (!removed)
            row.after = std::move(change.after);
        m_rows.push_back(std::move(row));
    }
}

void ChangesModel::addSameAgain(const History &history, Version version) {
    for (const json::Pointer &path : history.pathsWrittenBy(version)) {
        const bool changed = std::any_of(m_rows.begin(), m_rows.begin() + m_changes,
                                         [&](const Row &row) { return contains(path, row.path); });
        if (changed)
            continue;
        auto value = history.valueAt(path, Moment::after(version));
        if (!value)
            continue;
        m_rows.push_back({path, path, pathText(path), ChangeSign::SameAgain,
                          history.valueAt(path, Moment{version.value - 1}), std::move(value)});
    }
}

FieldAt ChangesModel::fieldAt(const QModelIndex &index) const {
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool before = index.column() == BeforeColumn || row.sign == ChangeSign::Removed;
    const auto writer = index.column() == BeforeColumn
                            ? writerBefore(index)
                            : std::optional(m_document->shownMoment().lastEvent());
    return {row.path, before ? row.before : row.after, writer};
}

std::optional<Version> ChangesModel::writerBefore(const QModelIndex &index) const {
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.before)
        return std::nullopt;
    const Moment before{m_document->shownMoment().value - 1};
    const auto blame = m_document->history()->blame(row.pathBefore, before);
    return blame ? std::optional(blame->writer) : std::nullopt;
}

int ChangesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

const std::optional<json::Value> *ChangesModel::valueIn(const Row &row, int column) const {
    if (column == BeforeColumn)
        return &row.before;
    return column == AfterColumn ? &row.after : nullptr;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto *value = valueIn(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SignColumn)
            return signText(row.sign);
        if (index.column() == PathColumn)
            return row.name;
        if (!*value)
            return QString();
        return (*value)->isObject() ? briefText(**value, {}) : valueText(**value);
    case Qt::ToolTipRole:
        if (index.column() == SignColumn)
            return signWord(row.sign);
        if (index.column() == PathColumn)
            return plainToolTip(visible(row.path.text()));
        return *value ? plainToolTip(valueText(**value, kToolTipBytes)) : QString();
    case Qt::AccessibleTextRole:
        return index.column() == SignColumn ? signWord(row.sign) : data(index, Qt::DisplayRole);
    case SignRole:
        return static_cast<int>(row.sign);
    case FixedRole:
        return value != nullptr;
    case DimRole:
        return row.sign == ChangeSign::SameAgain;
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return QString();
    }
}

} // namespace backstory::ui
