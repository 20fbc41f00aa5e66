#pragma once

#include "ui/models/stream_page.h"

#include <QVariant>

namespace backstory::ui {

/// What a cell of the list shows in a role of ui/models/roles; ValueRole is the whole of it, as it
/// is copied. Text of the record is made visible and cut to what a cell can hold.
QVariant streamIdData(const StreamRow &row, int role);
QVariant streamCellData(const StreamRow::Cell &cell, int role);

QString titleOfEntity(const std::string &entity);
/// `customer_id` and `customerId` as a person reads them: `Customer id`.
QString titleOfColumn(const std::string &name);

} // namespace backstory::ui
