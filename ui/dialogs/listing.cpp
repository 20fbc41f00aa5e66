#include "ui/dialogs/listing.h"

#include "ui/models/roles.h"
#include "ui/text/visible_text.h"
#include "ui/views/row_views.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItem>

namespace backstory::ui {

void setUpListing(RowTable &table, QAbstractItemModel *model, const QString &name,
                  const QString &spoken) {
    table.setObjectName(name);
    table.setAccessibleName(spoken);
    table.setModel(model);
    table.setFrameShape(QFrame::StyledPanel);
    table.horizontalHeader()->setStretchLastSection(true);
}

QStandardItem *makeListingItem(const QString &text, const QString &whole, bool fixed) {
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(plainToolTip(whole));
    item->setData(fixed, FixedRole);
    return item;
}

QPushButton *addListingButton(QDialogButtonBox &buttons, const QString &name, const QString &text) {
    QPushButton *button = buttons.addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace backstory::ui
