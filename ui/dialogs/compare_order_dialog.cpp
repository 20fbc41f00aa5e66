#include "ui/dialogs/compare_order_dialog.h"

#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace backstory::ui {
namespace {

constexpr int kWidthInChars = 64;
constexpr int kLines = 8;

} // namespace

CompareOrderDialog::CompareOrderDialog(const QString &entity, std::vector<OfferedOrder> offered,
                                       QWidget *parent)
    : QDialog(parent),
      m_offered(std::move(offered)),
      m_edit(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_note(makePlainLabel(QStringLiteral("compareOrderNote"), this)) {
    setObjectName(QStringLiteral("compareOrderDialog"));
    setWindowTitle(tr("Compare with another %1").arg(entity));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *asked = makePlainLabel(QStringLiteral("compareOrderLabel"), this);
    asked->setText(tr("&Which one? Type its id, or words that the list shows of it."));
    asked->setWordWrap(true);
    asked->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("compareOrderEdit"));
    m_edit->setAccessibleName(tr("Id of the other, or words to find it by"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("compareOrderList"));
    m_list->setAccessibleName(tr("What is open in tabs and in the list"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(kLines * Look::of(this).rowHeight());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Compare"));
    m_ok->setObjectName(QStringLiteral("compareOrderOk"));

    auto *column = new QVBoxLayout(this);
    column->addWidget(asked);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addWidget(makeMoments());
    column->addWidget(buttons);
    setMinimumWidth(kWidthInChars * fontMetrics().averageCharWidth());

    connect(m_edit, &QLineEdit::textChanged, this, &CompareOrderDialog::sieve);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &CompareOrderDialog::check);
    connect(m_list, &QListWidget::itemActivated, this, &CompareOrderDialog::confirm);
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareOrderDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    sieve();
    m_edit->setFocus();
}

QWidget *CompareOrderDialog::makeMoments() {
    auto *box = new QGroupBox(tr("At which of its moments?"), this);
    const auto choice = [&](const char *name, const QString &text) {
        auto *button = new QRadioButton(text, box);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_end = choice("compareAtEnd", tr("At its &end"));
    m_sameTime = choice("compareAtSameTime", tr("At the same &time as A, and on with it"));
    m_fixed = choice("compareAtVersion", tr("After its &version"));
    m_end->setChecked(true);
    m_events = new QSpinBox(box);
    m_events->setObjectName(QStringLiteral("compareVersion"));
    m_events->setAccessibleName(tr("Version of the other"));
    m_events->setPrefix(QStringLiteral("v"));
    m_events->setRange(1, std::numeric_limits<int>::max());
    connect(m_events, qOverload<int>(&QSpinBox::valueChanged), this,
            [this] { m_fixed->setChecked(true); });

    auto *last = new QHBoxLayout;
    last->addWidget(m_fixed);
    last->addWidget(m_events);
    last->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_end);
    column->addWidget(m_sameTime);
    column->addLayout(last);
    return box;
}

void CompareOrderDialog::sieve() {
    const QString wanted = m_edit->text().trimmed();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_offered.size(); ++i) {
        const OfferedOrder &order = m_offered[i];
        const QString id = visible(order.stream.text());
        if (!id.contains(wanted, Qt::CaseInsensitive) &&
            !order.text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(order.text, m_list);
        item->setToolTip(plainToolTip(id));
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    if (!wanted.isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    check();
}

StreamId CompareOrderDialog::stream() const {
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    if (!selected.isEmpty())
        return m_offered[static_cast<std::size_t>(selected.first()->data(Qt::UserRole).toInt())]
            .stream;
    return StreamId(m_edit->text().trimmed().toStdString());
}

void CompareOrderDialog::check() {
    const StreamId wanted = stream();
    m_ok->setEnabled(!wanted.empty());
    m_note->setText(wanted.empty()         ? tr("Choose one, or type an id.")
                    : m_list->count() == 0 ? tr("Nothing here fits: it is looked for by this id.")
                                           : tr("Compares with %1.").arg(elidedId(wanted.text())));
}

void CompareOrderDialog::confirm() {
    OtherOrder other;
    other.stream = stream();
    if (other.stream.empty())
        return;
    if (m_sameTime->isChecked())
        other.at = OtherSide::At::SameTime;
    if (m_fixed->isChecked()) {
        other.at = OtherSide::At::Fixed;
        other.events = static_cast<std::uint32_t>(m_events->value());
    }
    Q_EMIT chosen(other);
    accept();
}

// Up and down walk the list while one types.
bool CompareOrderDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress && m_list->count() > 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace backstory::ui
