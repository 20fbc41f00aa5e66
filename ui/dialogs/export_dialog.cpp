#include "ui/dialogs/export_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/export_choices.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/report/export_text.h"
#include "ui/report/saved_file.h"
#include "ui/session/session_settings.h"
#include "ui/text/error_text.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace backstory::ui {
namespace {

using Format = ExportQuestion::Format;

constexpr std::size_t kPreviewBytes = 8'192;
constexpr std::size_t kClipboardBytes = std::size_t{64} << 20;
const QString kMemory = QStringLiteral("exportDialog");

/// A text, up to a limit.
struct Collected {
    std::string text;
    bool whole = true;
};

Collected collect(const ExportQuestion &question, const ExportSubject &subject, bool glance,
                  std::size_t limit, const Progress &progress) {
    Collected collected;
    const auto take = [&](std::string_view piece) {
        collected.text += piece;
        collected.whole = collected.text.size() <= limit;
        return collected.whole;
    };
    writeExport(question, subject, glance, take, progress);
    return collected;
}

Format formatOf(const QString &word) {
    for (const Format format :
         {Format::Json, Format::DescribedJson, Format::JsonLines, Format::Csv, Format::Markdown}) {
        if (word == QLatin1String(exportFormatWord(format)))
            return format;
    }
    return Format::Csv;
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, ExportQuestion::What first,
                           const Services &services, QWidget *parent)
    : QDialog(parent),
      m_subject(std::move(subject)),
      m_services(services),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_choices(new ExportChoices(m_subject, first, this)),
      m_preview(new QPlainTextEdit(this)),
      m_note(makePlainLabel(QStringLiteral("exportNote"), this)),
      m_previewing(new JobSlot(nullptr, this)),
      m_writing(new JobSlot(services.jobs, this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setAccessibleName(tr("First lines"));
    m_preview->setReadOnly(true);
    // With a caret: it shows the focus, and text can be chosen by key.
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(Look::of(this).fixed);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_choices);
    QLabel *label = makePlainLabel(QStringLiteral("exportPreviewLabel"), this);
    label->setText(tr("First li&nes:"));
    label->setBuddy(m_preview);
    column->addWidget(label);
    column->addWidget(m_preview, 1);
    column->addWidget(m_note);
    column->addWidget(makeWorkRow());
    column->addWidget(makeButtons());
    sizeToText(*this, 84, 30);

    const QString kept = QString::fromUtf8(services.settings->layout(kMemory));
    if (!kept.isEmpty()) {
        m_folder = kept.section(u'\n', 1);
        m_choices->preferFormat(formatOf(kept.section(u'\n', 0, 0)));
    }
    connect(m_choices, &ExportChoices::changed, this, &ExportDialog::preview);
    const auto fail = [this](const Error &error) { say(describe(error).whole(), true); };
    connect(m_previewing, &JobSlot::failed, this, fail);
    connect(m_previewing, &JobSlot::failed, this, [this] { m_preview->setPlaceholderText({}); });
    connect(m_writing, &JobSlot::failed, this, fail);
    connect(m_writing, &JobSlot::started, this, &ExportDialog::update);
    connect(m_writing, &JobSlot::ended, this, &ExportDialog::update);
    connect(m_writing, &JobSlot::progressed, this, [this](const ProgressStep &step) {
        constexpr int kSteps = 1'000;
        const std::uint64_t total = step.total.value_or(0);
        m_progress->setRange(0, total > 0 ? kSteps : 0);
        if (total > 0)
            m_progress->setValue(static_cast<int>(std::min(step.done, total) * kSteps / total));
    });
    update();
    preview();
}

QWidget *ExportDialog::makeWorkRow() {
    auto *row = new QWidget(this);
    m_progress = new QProgressBar(row);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setAccessibleName(tr("How far writing has come"));
    m_progress->setTextVisible(false);
    m_stop = new QPushButton(tr("Sto&p"), row);
    m_stop->setObjectName(QStringLiteral("exportStop"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &ExportDialog::stop);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(m_progress, 1);
    line->addWidget(m_stop);
    // Space is kept, so that nothing jumps when writing begins.
    for (QWidget *each : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)}) {
        QSizePolicy policy = each->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        each->setSizePolicy(policy);
    }
    return row;
}

QWidget *ExportDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save to file…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setDefault(true);
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_copy->setToolTip(tr("All of it, onto the clipboard"));
    m_copy->setAutoDefault(false);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("exportClose"));
    close->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::stop() {
    m_writing->cancel();
    say(tr("Stopped. Nothing was written."), false);
}

void ExportDialog::reject() {
    if (m_writing->isRunning())
        stop();
    else
        QDialog::reject();
}

void ExportDialog::update() {
    const bool working = m_writing->isRunning();
    m_choices->setEnabled(!working);
    m_save->setEnabled(!working);
    m_copy->setEnabled(!working);
    if (working)
        m_progress->setRange(0, 0);
    m_progress->setVisible(working);
    m_stop->setVisible(working);
}

void ExportDialog::say(const QString &text, bool warning) {
    m_note->setText(text);
    QPalette palette;
    if (warning)
        palette.setColor(QPalette::WindowText, Look::of(this).warning);
    m_note->setPalette(palette);
}

void ExportDialog::preview() {
    say({}, false);
    m_preview->setPlaceholderText(tr("Reading the first lines…"));
    m_previewing->start(
        tr("Looking at what is exported"),
        [question = m_choices->question(), subject = m_subject](const Progress &progress) {
            return collect(question, subject, true, kPreviewBytes, progress);
        },
        [this](const Collected &found) {
            m_preview->setPlaceholderText({});
            showPreview(found.text, found.whole);
        });
}

void ExportDialog::showPreview(const std::string &text, bool whole) {
    std::string shown = text;
    shown.erase(std::remove(shown.begin(), shown.end(), '\r'), shown.end());
    std::size_t end = std::min(shown.size(), kPreviewBytes);
    while (end < shown.size() && end > 0 &&
           (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80)
        --end;
    const bool list = m_choices->question().what == ExportQuestion::What::Orders;
    QString lines = visibleLines(std::string_view(shown).substr(0, end));
    if (!whole || (list && !m_subject.filter))
        lines += QStringLiteral("\u2026");
    // One document is one line; rows are compared at their beginnings.
    const Format format = m_choices->question().format;
    const bool document = format == Format::Json || format == Format::DescribedJson;
    m_preview->setWordWrapMode(document ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    m_preview->setPlainText(lines);
}

void ExportDialog::chooseFile() {
    const ExportQuestion question = m_choices->question();
    const QString suggested = QDir(m_folder).filePath(exportFileName(question, m_subject));
    const QString filter =
        QStringLiteral("%1 (*.%2)")
            .arg(exportFormatName(question.format), QLatin1String(exportSuffix(question.format)));
    m_services.files->chooseNew(this, suggested, {filter, tr("All files (*)")},
                                [this](const QString &path) { save(path); });
}

void ExportDialog::save(const QString &path) {
    say({}, false);
    m_writing->start(
        tr("Exporting to %1").arg(visible(QFileInfo(path).fileName().toStdString())),
        [question = m_choices->question(), subject = m_subject,
         path](const Progress &progress) -> qint64 {
            SavedFile file(path);
            const auto take = [&](std::string_view piece) {
                file.write(piece);
                return true;
            };
            writeExport(question, subject, false, take, progress);
            progress.throwIfStopped();
            const qint64 size = file.size();
            file.commit();
            return size;
        },
        [this, path](qint64 size) {
            remember(path);
            say(tr("Saved to %1 (%2).")
                    .arg(visible(QDir::toNativeSeparators(path).toStdString()),
                         QLocale().formattedDataSize(size)),
                false);
        });
}

void ExportDialog::remember(const QString &path) {
    m_folder = QFileInfo(path).absolutePath();
    const QString format = QLatin1String(exportFormatWord(m_choices->question().format));
    m_services.settings->setLayout(kMemory, (format + u'\n' + m_folder).toUtf8());
}

void ExportDialog::copy() {
    say({}, false);
    m_writing->start(
        tr("Copying what is exported"),
        [question = m_choices->question(), subject = m_subject](const Progress &progress) {
            return collect(question, subject, false, kClipboardBytes, progress);
        },
        [this](const Collected &found) { takeCopy(found.text, found.whole); });
}

void ExportDialog::takeCopy(const std::string &text, bool whole) {
    if (!whole) {
        say(tr("This is more than %1: too much for the clipboard. Save it to a file.")
                .arg(QLocale().formattedDataSize(static_cast<qint64>(kClipboardBytes))),
            true);
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
    say(tr("Copied (%1).").arg(QLocale().formattedDataSize(static_cast<qint64>(text.size()))),
        false);
}

} // namespace backstory::ui
