#pragma once

#include "core/filter/filter_vocabulary.h"
#include "ui/models/opened_table.h"
#include "ui/models/order_document.h"

namespace backstory::ui {

/// The names that a person may mean who filters a table: the types that its rules know and that the
/// order shown has, the paths of its state and of the payload shown, and then what a survey of the
/// table found. Not endless, however large they are.
FilterVocabulary filterVocabulary(const OpenedTable &table, const OrderDocument &document,
                                  const FilterVocabulary &surveyed);

} // namespace backstory::ui
