#pragma once

#include "ui/views/message_banner.h"

class QLabel;
class QPushButton;

namespace backstory::ui {

/// Says above the content what it costs that no index leads from an order to its events, shows the
/// line of SQL that would help, and offers a local copy to work on. It stays until it is dismissed.
class IndexBanner : public MessageBanner {
    Q_OBJECT

public:
    explicit IndexBanner(QWidget *parent = nullptr);

    /// `sql` is one line, shown as it is copied.
    void showCost(const QString &cost, const QString &sql);
    /// While a copy is made no other one is offered.
    void setOffersCopy(bool offers);

Q_SIGNALS:
    void copyWanted();
    void dismissed();

protected:
    void dismiss() override;
    void applyLook() override;

private:
    QLabel *m_text;
    QLabel *m_sql;
    QPushButton *m_make;
};

} // namespace backstory::ui
