#pragma once

#include "ui/models/event_marks.h"
#include "ui/timeline/player.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace backstory::ui {

class ElidedLabel;

/// Below the slider: the buttons that walk an order, the moment shown in words, and what was noted
/// on its event.
class TransportRow : public QWidget {
    Q_OBJECT

public:
    TransportRow(OrderDocument *document, Player *player, QWidget *parent = nullptr);

    /// Bookmarks and notes. They must outlive it.
    void setMarks(const EventMarks *marks);

private:
    QToolButton *makeButton(const char *name, const QString &text, const QString &tip);
    void makeButtons();
    void makePlayButton();
    void makeLabels();
    void arrange();
    void takeMoment();
    void takeNote();
    void takeShortened();
    void takePlaying(bool playing);
    void takeSpeed();

    OrderDocument *m_document;
    Player *m_player;
    const EventMarks *m_marks = nullptr;
    QToolButton *m_toStart = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_on = nullptr;
    QToolButton *m_toEnd = nullptr;
    ElidedLabel *m_moment = nullptr;
    QLabel *m_mark = nullptr;
    ElidedLabel *m_type = nullptr;
    QLabel *m_flag = nullptr; ///< before the note
    ElidedLabel *m_note = nullptr;
    ElidedLabel *m_shortened = nullptr; ///< that a gap takes less time than it should
};

} // namespace backstory::ui
