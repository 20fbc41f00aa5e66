#pragma once

#include "ui/report/export_question.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;

namespace backstory::ui {

/// What is exported, which part of it, and how it is written. Offers only what there is.
class ExportChoices : public QWidget {
    Q_OBJECT

public:
    ExportChoices(const ExportSubject &subject, ExportQuestion::What first, QWidget *parent);

    [[nodiscard]] ExportQuestion question() const;
    /// Chooses it wherever it can be written, now and as other things are chosen.
    void preferFormat(ExportQuestion::Format format);

Q_SIGNALS:
    void changed();

private:
    void addWhat(ExportQuestion::What what, const QString &text);
    void fillWhat(const ExportSubject &subject);
    void fillRange(const ExportSubject &subject);
    void fillFormats();
    void update();

    QComboBox *m_what;
    QComboBox *m_range;
    QComboBox *m_format;
    QCheckBox *m_exact;
    std::optional<ExportQuestion::Format> m_preferred; ///< by the person; else the usual one
};

/// What a format is called: `JSON Lines`.
QString exportFormatName(ExportQuestion::Format format);

} // namespace backstory::ui
