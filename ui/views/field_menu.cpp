#include "ui/views/field_menu.h"

#include "core/json/print.h"
#include "ui/models/stream_links.h"
#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct FieldMenu {
    Q_DECLARE_TR_FUNCTIONS(FieldMenu)
};

QAction *add(QMenu &menu, const char *name, const QString &text) {
    QAction *action = menu.addAction(withoutMnemonic(text));
    action->setObjectName(QLatin1String(name));
    return action;
}

} // namespace

void copyText(const std::string &text) {
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

std::string copiedValue(const json::Value &value) {
    return value.isString() ? value.string() : json::toText(value);
}

void copyValue(const FieldAt &field) {
    if (field.value)
        copyText(copiedValue(*field.value));
}

void fillFieldMenu(QMenu &menu, OrderDocument &document, const FieldAt &field) {
    if (field.value) {
        QAction *value = add(menu, "copyValueAction", FieldMenu::tr("Copy value"));
        QObject::connect(value, &QAction::triggered, &document,
                         [text = copiedValue(*field.value)] { copyText(text); });
        QAction *asJson = add(menu, "copyJsonAction", FieldMenu::tr("Copy value as JSON"));
        QObject::connect(asJson, &QAction::triggered, &document,
                         [text = json::toText(*field.value)] { copyText(text); });
    }
    QAction *path = add(menu, "copyPathAction", FieldMenu::tr("Copy path"));
    QObject::connect(path, &QAction::triggered, &document,
                     [text = field.path.text()] { copyText(text); });
    QAction *command = add(menu, "copyFieldCommandAction",
                           FieldMenu::tr("Copy the command that prints its history"));
    QObject::connect(command, &QAction::triggered, &document,
                     [&document, path = field.path] { Q_EMIT document.fieldCommandWanted(path); });
    menu.addSeparator();

    const bool pinned = document.isPinned(field.path);
    QAction *pin = add(
        menu, "pinFieldAction",
        (pinned ? FieldMenu::tr("Unpin %1") : FieldMenu::tr("Pin %1")).arg(pathText(field.path)));
    QObject::connect(pin, &QAction::triggered, &document, [&document, field, pinned] {
        if (pinned)
            document.unpinField(field.path);
        else
            document.pinField(field.path);
    });
    pin->setEnabled(pinned || !document.pins().areFull());
    const auto link = field.value && !document.isEmpty()
                          ? linkAt(field.path, *field.value, document.history()->rules())
                          : std::nullopt;
    if (link) {
        QAction *follow = add(menu, "followLinkAction",
                              FieldMenu::tr("Go to %1 %2")
                                  .arg(entityText(link->entity), elidedId(link->stream.text())));
        QObject::connect(follow, &QAction::triggered, &document,
                         [&document, link] { Q_EMIT document.linkFollowed(*link); });
    }
    // Where it is shown already, nothing would happen.
    if (field.writer && Moment::after(*field.writer) != document.shownMoment()) {
        const QString writer = versionText(*field.writer);
        QAction *go =
            add(menu, "goToWriterAction",
                field.writer->value == 0 ? FieldMenu::tr("Go to the start, where it was set")
                                         : FieldMenu::tr("Go to %1, which set it").arg(writer));
        QObject::connect(go, &QAction::triggered, &document,
                         [&document, field] { goToWriter(document, field); });
    }
}

void showFieldMenu(QAbstractItemView &view, const QPoint &where, OrderDocument &document,
                   const FieldAt &field) {
    auto *menu = new QMenu(&view);
    menu->setObjectName(QStringLiteral("fieldMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFieldMenu(*menu, document, field);
    menu->popup(view.viewport()->mapToGlobal(where));
}

void goToWriter(OrderDocument &document, const FieldAt &field) {
    if (field.writer)
        document.showMoment(Moment::after(*field.writer));
}

} // namespace backstory::ui
