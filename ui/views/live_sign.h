#pragma once

#include <QWidget>

class QLabel;

namespace backstory::ui {

class ElidedLabel;

/// Says in the status line whether what is shown keeps itself up to date: a sign and a word.
class LiveSign : public QWidget {
    Q_OBJECT

public:
    enum class Sign { Live, Silent, NotLive };

    explicit LiveSign(QWidget *parent = nullptr);

    /// `detail` says more, in the tooltip. The sign is seen from the first time on.
    void show(Sign sign, const QString &text, const QString &detail);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintSign();

    Sign m_sign = Sign::NotLive;
    QLabel *m_icon;
    ElidedLabel *m_text;
};

} // namespace backstory::ui
