#pragma once

#include "ui/text/visible_text.h"

#include <QAction>
#include <QLabel>
#include <QMenu>

namespace backstory::ui {

/// A label that never takes its text for markup.
inline QLabel *makePlainLabel(const QString &name, QWidget *parent = nullptr) {
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A menu entry named by data: its text underlines nothing, and its tooltip, which an action makes
/// of its text, is not taken for markup either.
inline QAction *addPlainAction(QMenu *menu, const QString &text) {
    QAction *action = menu->addAction(withoutMnemonic(text));
    action->setToolTip(plainToolTip(text));
    return action;
}

} // namespace backstory::ui
