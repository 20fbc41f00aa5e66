#pragma once

#include "ui/views/document_view.h"

class QAction;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace backstory::ui {

class FactsGrid;

/// The event of the moment shown as it was recorded: its facts, its payload pretty or raw, its
/// metadata.
class PayloadView : public DocumentView {
    Q_OBJECT

public:
    explicit PayloadView(OrderDocument *document, QWidget *parent = nullptr);

    /// What else copies this moment: offered beside the two that are here already.
    void setCopyActions(const QList<QAction *> &actions);

public Q_SLOTS:
    /// The whole event as one line of JSON, as the command line prints it.
    void copyAsJson() const;
    void copyPayload() const; ///< byte for byte

protected:
    void refresh(Changes changes) override;

private:
    QWidget *makeBar();
    void showFacts();
    void showTexts();

    FactsGrid *m_facts;
    QToolButton *m_pretty = nullptr;
    QToolButton *m_raw = nullptr;
    QToolButton *m_more = nullptr;
    QPlainTextEdit *m_payload;
    QLabel *m_note;
    QLabel *m_metadataTitle;
    QPlainTextEdit *m_metadata;
    QWidget *m_body;
    QLabel *m_empty;
};

} // namespace backstory::ui
