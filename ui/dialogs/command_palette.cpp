#include "ui/dialogs/command_palette.h"

#include "ui/dialogs/command_list.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kWidthInChars = 110;
constexpr int kRows = 14;
constexpr int kPage = 10;

} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, const QStringList &recent,
                               Answer answer, QWidget *window)
    : QFrame(window),
      m_answer(std::move(answer)),
      m_model(new CommandList(this)),
      m_field(new QLineEdit(this)),
      m_list(new QTreeView(this)),
      m_none(makePlainLabel(QStringLiteral("paletteNone"), this)),
      m_focusBefore(QApplication::focusWidget()) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Find a command"));
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setAutoFillBackground(true);
    m_model->setCommands(std::move(commands), recent);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setPlaceholderText(tr("A command, an order's id, a version or a date"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    makeList();
    m_none->setText(tr("No command is called that. Every word that is typed must stand in its name "
                       "or in its menu."));
    m_none->setWordWrap(true);
    m_none->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kOne, space::kOne, space::kOne, space::kOne);
    column->setSpacing(space::kOne);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { takeFocusChange(now); });
    window->installEventFilter(this);
    applyLook();
    place();
    mark(0);
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::makeList() {
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field has the keys of both
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView &columns = *m_list->header();
    columns.hide();
    columns.setStretchLastSection(false);
    columns.setSectionResizeMode(QHeaderView::Fixed);
    columns.setSectionResizeMode(CommandList::Text, QHeaderView::Stretch);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        mark(index.row());
        runCurrent();
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            // The focus stays in the field; this is how a screen reader hears what is marked.
            m_field->setAccessibleDescription(
                current.siblingAtColumn(CommandList::Text).data(Qt::AccessibleTextRole).toString());
        });
}

void CommandPalette::search(const QString &text) {
    const QString asked = text.simplified();
    m_model->setQuery(asked, asked.isEmpty() ? std::vector<Command>() : m_answer(asked));
    m_none->setVisible(m_model->rowCount() == 0);
    mark(0);
    place();
}

void CommandPalette::mark(int row) {
    if (row < 0 || row >= m_model->rowCount() || !m_model->at(row).enabled)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

/// What cannot be done stands at the end, so the walk ends before it.
void CommandPalette::walk(int rows) {
    const int from = std::max(0, m_list->currentIndex().row());
    int last = m_model->rowCount() - 1;
    while (last > 0 && !m_model->at(last).enabled)
        --last;
    mark(std::clamp(from + rows, 0, std::max(0, last)));
}

bool CommandPalette::takeKey(int key) {
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Down:
        walk(1);
        return true;
    case Qt::Key_Up:
        walk(-1);
        return true;
    case Qt::Key_PageDown:
        walk(kPage);
        return true;
    case Qt::Key_PageUp:
        walk(-kPage);
        return true;
    case Qt::Key_Tab: // there is nowhere else to go
    case Qt::Key_Backtab:
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

void CommandPalette::takeFocusChange(const QWidget *now) {
    // Another window in front is no reason to go.
    if (!m_leaving && now && now != this && !isAncestorOf(now)) {
        m_leaving = true;
        hide();
        deleteLater();
    }
}

void CommandPalette::dismiss() {
    if (std::exchange(m_leaving, true))
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void CommandPalette::runCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const Command command = m_model->at(current.row());
    dismiss();
    Q_EMIT chosen(command);
}

/// It lies over what may be as dark or as light: a line parts them.
void CommandPalette::applyLook() {
    QPalette lined = QGuiApplication::palette();
    lined.setColor(QPalette::WindowText, Look::from(lined, font()).dim);
    if (palette().color(QPalette::WindowText) != lined.color(QPalette::WindowText))
        setPalette(lined);
}

void CommandPalette::place() {
    const QSize window = parentWidget()->size();
    const QFontMetrics metrics(font());
    const int width =
        std::min(kWidthInChars * metrics.averageCharWidth(), window.width() - 2 * space::kTwo);
    const int row = Look::of(this).rowHeight();
    const int shown = std::clamp(m_model->rowCount(), 1, kRows);
    const int others = m_field->sizeHint().height() + 3 * space::kOne + 2 * frameWidth() +
                       (m_none->isHidden() ? 0 : m_none->heightForWidth(width) + space::kOne);
    const int height = std::min(shown * row + others, window.height() - 6 * space::kTwo);
    setGeometry((window.width() - width) / 2, std::min(window.height() / 8, 4 * space::kTwo), width,
                height);
    m_list->header()->resizeSection(CommandList::Keys, width * 3 / 10);
    m_list->header()->resizeSection(CommandList::Place, width / 5);
}

} // namespace backstory::ui
