#include "ui/views/filter_field.h"

#include "ui/text/look.h"
#include "ui/text/spoken_sentence.h"
#include "ui/text/unknown_word_text.h"
#include "ui/text/visible_text.h"
#include "ui/views/filter_hints.h"
#include "ui/views/svg_icon.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QTextCharFormat>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace backstory::ui {

namespace {

constexpr int kTypingPause = 250;  ///< ms
constexpr int kMistakePause = 500; ///< ms, after that: half a word is no mistake yet
constexpr std::size_t kMostProposed = 60;

/// How many characters a number of bytes is.
int charactersOf(std::string_view utf8, std::size_t bytes) {
    const std::string_view part = utf8.substr(0, std::min(bytes, utf8.size()));
    return static_cast<int>(
        QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())).size());
}

/// What one types behind it anyway.
QString afterProposal(FilterProposal::Kind kind, const std::string &text) {
    using Kind = FilterProposal::Kind;
    const bool isWhole = kind == Kind::Type || kind == Kind::Time || kind == Kind::Value ||
                         text == "not" || text == "and" || text == "or";
    return isWhole ? QStringLiteral(" ") : QString();
}

} // namespace

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent),
      m_hints(new FilterHints(this)),
      m_sign(addAction(svgIcon(QStringLiteral("warning")), TrailingPosition)) {
    setClearButtonEnabled(true);
    addAction(svgIcon(QStringLiteral("search")), LeadingPosition);
    m_sign->setObjectName(QStringLiteral("filterMistakeSign"));
    m_sign->setVisible(false);
    connect(m_sign, &QAction::triggered, this, &FilterField::selectRemark);
    connect(m_hints, &FilterHints::chosen, this, &FilterField::takeProposal);
    connect(m_hints, &FilterHints::mistakeClicked, this, &FilterField::selectRemark);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterField::askNow);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kMistakePause);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::sayRemark);
    connect(this, &QLineEdit::textChanged, this, &FilterField::takeText);
    connect(this, &QLineEdit::textEdited, this, &FilterField::propose);
    connect(this, &QLineEdit::returnPressed, this, &FilterField::confirm);
    connect(this, &QLineEdit::cursorPositionChanged, this, [this](int, int to) {
        // Not the key that was typed, which moves it too.
        if (m_hints && m_hints->proposes() &&
            charactersOf(text().toStdString(), m_proposed.offset) > to)
            closeProposals();
    });
}

void FilterField::setMenu(QMenu *menu) {
    m_menuAction = addAction(svgIcon(QStringLiteral("filter")), TrailingPosition);
    m_menuAction->setObjectName(QStringLiteral("filterMenuButton"));
    m_menuAction->setText(tr("Saved filters"));
    m_menuAction->setToolTip(tr("Saved filters, and what can be written here"));
    connect(m_menuAction, &QAction::triggered, this, [this, menu] {
        const QSize size = menu->sizeHint();
        menu->popup(mapToGlobal(QPoint(width() - size.width(), height())));
    });
}

void FilterField::ask(const QString &text) {
    setText(text);
    closeProposals();
    askNow();
}

void FilterField::clearQuietly() {
    m_typing.stop();
    const QSignalBlocker quiet(this);
    clear();
    clearMistake();
    closeProposals();
}

void FilterField::takeText(const QString &text) {
    clearMistake();
    if (!text.trimmed().isEmpty()) {
        m_typing.start();
        return;
    }
    closeProposals();
    askNow(); // the whole list again, without waiting
}

void FilterField::askNow() {
    m_typing.stop();
    Q_EMIT searchWanted(text());
}

void FilterField::confirm() {
    closeProposals();
    askNow();
    if (!isMistaken())
        return;
    sayRemark();
    selectRemark();
}

// Proposals -----------------------------------------------------------------------------------

void FilterField::propose() {
    if (!m_complete || !m_hints)
        return;
    const std::string typed = text().toStdString();
    const std::size_t cursor = text().left(cursorPosition()).toStdString().size();
    m_proposed = m_complete(typed, cursor);
    // Nothing begun, nothing proposed: who looks for a blank wants no list.
    const bool begun = cursor > m_proposed.offset || (cursor > 0 && typed[cursor - 1] == ':');
    const std::string word = typed.substr(m_proposed.offset, m_proposed.length);
    std::vector<FilterProposal> &proposals = m_proposed.proposals;
    // What stands there already, and a field behind the column of its name, which comes first.
    std::unordered_set<std::string> known{word};
    std::erase_if(proposals, [&](const FilterProposal &proposal) {
        return !begun || !known.insert(proposal.text).second;
    });
    if (proposals.size() > kMostProposed)
        proposals.resize(kMostProposed);
    m_hints->propose(proposals);
    placeHints();
    describe();
}

void FilterField::closeProposals() {
    m_proposed.proposals.clear();
    if (!m_hints)
        return;
    m_hints->propose({});
    placeHints();
    describe();
}

void FilterField::takeProposal(int number) {
    if (number < 0 || number >= static_cast<int>(m_proposed.proposals.size()))
        return;
    const FilterProposal proposal = m_proposed.proposals[static_cast<std::size_t>(number)];
    const std::string typed = text().toStdString();
    const int from = charactersOf(typed, m_proposed.offset);
    const int to = charactersOf(typed, m_proposed.offset + m_proposed.length);
    setSelection(from, to - from);
    if (to == from)
        setCursorPosition(from);
    const bool atEnd = to == text().size();
    closeProposals();
    // As if typed: undo takes it back.
    insert(QString::fromStdString(proposal.text) +
           (atEnd ? afterProposal(proposal.kind, proposal.text) : QString()));
    if (!text().endsWith(u' '))
        propose();
}

bool FilterField::takeListKey(const QKeyEvent &event) {
    if (!m_hints || !m_hints->proposes())
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_hints->walk(event.key() == Qt::Key_Down ? 1 : -1);
        describe();
        return true;
    case Qt::Key_Tab:
        takeProposal(std::max(0, m_hints->current()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hints->current() < 0)
            return false;
        takeProposal(m_hints->current());
        return true;
    case Qt::Key_Escape:
        closeProposals();
        return true;
    default:
        return false;
    }
}

bool FilterField::event(QEvent *event) {
    // Tab would leave the field before it is asked as a key.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && takeListKey(*key))
            return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && takeListKey(*event))
        return;
    if (plain && event->key() == Qt::Key_Down) {
        Q_EMIT listWanted();
        return;
    }
    if (plain && event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::focusOutEvent(QFocusEvent *event) {
    closeProposals();
    if (m_hints && event->reason() != Qt::PopupFocusReason)
        m_hints->hide(); // the sign in the field stays
    QLineEdit::focusOutEvent(event);
}

// Mistakes and hints --------------------------------------------------------------------------

void FilterField::showMistake(const FilterMistake &mistake) {
    const std::string typed = text().toStdString();
    const int at = charactersOf(typed, mistake.offset());
    const int end = charactersOf(typed, mistake.offset() + mistake.length());
    setRemark({at, end - at, spokenSentence(visible(mistake.what())), true});
}

void FilterField::showUnknown(const std::vector<UnknownWord> &unknown) {
    if (isMistaken())
        return;
    if (unknown.empty()) {
        clearMistake();
        return;
    }
    const std::string typed = text().toStdString();
    const int at = charactersOf(typed, unknown.front().offset);
    const int end = charactersOf(typed, unknown.front().offset + unknown.front().length);
    QStringList sentences;
    for (const UnknownWord &word : unknown)
        sentences << unknownWordText(word);
    const QString sentence = sentences.join(u'\n');
    if (!m_remark || m_remark->sentence != sentence)
        setRemark({at, end - at, sentence, false});
}

void FilterField::setRemark(Remark remark) {
    m_remark = std::move(remark);
    m_pause.start();
}

void FilterField::clearMistake() {
    m_pause.stop();
    if (!m_remark)
        return;
    m_remark.reset();
    underline(0, 0);
    m_sign->setVisible(false);
    if (m_hints)
        m_hints->say({}, true);
    placeHints();
    describe();
}

void FilterField::sayRemark() {
    m_pause.stop();
    if (!m_remark)
        return;
    // What is missing stands nowhere: the end is marked by what comes before it.
    const bool missing = m_remark->length == 0 || m_remark->at >= text().size();
    underline(missing ? std::max(0, m_remark->at - 1) : m_remark->at,
              missing ? 1 : m_remark->length);
    m_sign->setIcon(
        svgIcon(m_remark->isMistake ? QStringLiteral("warning") : QStringLiteral("info")));
    m_sign->setText(m_remark->sentence);
    m_sign->setToolTip(plainToolTip(m_remark->sentence));
    m_sign->setVisible(true);
    if (m_hints)
        m_hints->say(m_remark->sentence, m_remark->isMistake);
    if (hasFocus())
        placeHints();
    describe();
}

void FilterField::selectRemark() {
    if (!m_remark)
        return;
    setFocus(Qt::OtherFocusReason);
    placeHints();
    if (m_remark->length > 0)
        setSelection(m_remark->at, m_remark->length);
    else
        setCursorPosition(m_remark->at);
}

/// A line edit has no formats of its own but those that an input method gives it.
void FilterField::underline(int at, int length) {
    if (m_composing)
        return; // that one's text must not be taken away
    QList<QInputMethodEvent::Attribute> marks;
    if (length > 0) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(Look::of(this).warning);
        marks << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, at - cursorPosition(),
                                              length, wave);
    }
    QInputMethodEvent event(QString(), marks);
    QLineEdit::inputMethodEvent(&event);
}

void FilterField::inputMethodEvent(QInputMethodEvent *event) {
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void FilterField::placeHints() {
    if (m_hints)
        m_hints->placeBelow(this);
}

void FilterField::resizeEvent(QResizeEvent *event) {
    QLineEdit::resizeEvent(event);
    if (m_hints && m_hints->isVisible())
        placeHints();
}

void FilterField::hideEvent(QHideEvent *event) {
    if (m_hints)
        m_hints->hide();
    QLineEdit::hideEvent(event);
}

void FilterField::describe() {
    QString said = m_remark && m_sign->isVisible() ? m_remark->sentence : QString();
    if (m_hints && m_hints->proposes())
        said = m_hints->current() < 0
                   ? tr("%n proposal(s), Tab takes the first", nullptr, m_hints->count())
                   : m_hints->currentText();
    setAccessibleDescription(said);
}

} // namespace backstory::ui
