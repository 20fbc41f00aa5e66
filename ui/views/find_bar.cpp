#include "ui/views/find_bar.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QToolButton>

namespace backstory::ui {
namespace {

QToolButton *makeButton(const char *name, Glyph glyph, const QString &tip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(glyphIcon(glyph));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *view)
    : QFrame(view),
      m_edit(new QLineEdit(this)),
      m_count(makePlainLabel(QStringLiteral("findCount"), this)),
      m_previous(makeButton("findPreviousButton", Glyph::Up, tr("Previous hit (Shift+F3)"), this)),
      m_next(makeButton("findNextButton", Glyph::Down, tr("Next hit (F3)"), this)),
      m_close(makeButton("findCloseButton", Glyph::Close, tr("Close (Esc)"), this)) {
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find in the state"));
    setAutoFillBackground(true);
    m_edit->setObjectName(QStringLiteral("findEdit"));
    m_edit->setAccessibleName(tr("Key or value to find"));
    m_edit->setPlaceholderText(tr("Find a key or a value"));
    m_edit->setClearButtonEnabled(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kOne, space::kHalf, space::kOne, space::kHalf);
    row->setSpacing(space::kHalf);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    for (QToolButton *button : {m_previous, m_next, m_close})
        row->addWidget(button);

    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT walked(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT walked(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    addKey(m_edit, Qt::Key_Return, [this] { Q_EMIT walked(1); });
    addKey(m_edit, Qt::Key_Enter, [this] { Q_EMIT walked(1); });
    addKey(m_edit, QKeyCombination(Qt::ShiftModifier, Qt::Key_Return),
           [this] { Q_EMIT walked(-1); });
    addKey(m_edit, QKeyCombination(Qt::ShiftModifier, Qt::Key_Enter),
           [this] { Q_EMIT walked(-1); });
    addKey(view, Qt::Key_F3, [this] { Q_EMIT walked(1); });
    addKey(view, QKeyCombination(Qt::ShiftModifier, Qt::Key_F3), [this] { Q_EMIT walked(-1); });
    addKey(view, Qt::Key_Escape, [this] { close(); });
    showCount(-1, 0);
    hide();
}

void FindBar::addKey(QWidget *where, QKeyCombination key, const std::function<void()> &run) {
    auto *shortcut = new QShortcut(QKeySequence(key), where);
    shortcut->setContext(where == m_edit ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    shortcut->setEnabled(where == m_edit);
    connect(shortcut, &QShortcut::activated, this, run);
    if (where != m_edit)
        m_keys << shortcut;
}

void FindBar::open() {
    show();
    setKeysEnabled(true);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::close() {
    if (!isOpen())
        return;
    hide();
    setKeysEnabled(false);
    Q_EMIT closed();
}

void FindBar::setKeysEnabled(bool enabled) {
    for (QShortcut *key : m_keys)
        key->setEnabled(enabled);
}

QString FindBar::text() const {
    return m_edit->text();
}

void FindBar::showCount(int number, int count) {
    const QLocale locale;
    QString said;
    if (!m_edit->text().isEmpty()) {
        said = count == 0 ? tr("not found")
               : number < 0
                   ? tr("%1 found").arg(locale.toString(count))
                   : tr("%1 of %2").arg(locale.toString(number + 1), locale.toString(count));
    }
    m_count->setText(said);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    // A screen reader hears it while the focus stays where one types.
    m_edit->setAccessibleDescription(said);
}

} // namespace backstory::ui
