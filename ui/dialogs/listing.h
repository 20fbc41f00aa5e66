#pragma once

#include <QString>

class QAbstractItemModel;
class QDialogButtonBox;
class QPushButton;
class QStandardItem;

namespace backstory::ui {

class RowTable;

/// Sets up the table of a dialog that lists what is kept: framed, its last column as wide as there
/// is room. `spoken` is what a screen reader calls it.
void setUpListing(RowTable &table, QAbstractItemModel *model, const QString &name,
                  const QString &spoken);

/// A cell of such a table, which nobody writes in. `whole` is what its tooltip says; ids, times and
/// numbers are `fixed`.
QStandardItem *makeListingItem(const QString &text, const QString &whole, bool fixed);

/// A button for the rows of such a table. Return presses none of them by itself.
QPushButton *addListingButton(QDialogButtonBox &buttons, const QString &name, const QString &text);

} // namespace backstory::ui
