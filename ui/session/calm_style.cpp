#include "ui/session/calm_style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyleOptionTab>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kCellMargin = 5;
constexpr int kTabSpace = 12;
constexpr double kRadius = 4;
constexpr int kUnderline = 2;
constexpr int kToolTipDelay = 400; ///< ms; it shows what was shortened, and is asked for often

void drawBottomLine(QPainter *painter, const QRect &rect, const QColor &color) {
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
}

void drawHeaderSection(QPainter *painter, const QStyleOption &option) {
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    drawBottomLine(painter, option.rect, option.palette.color(QPalette::Mid));
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        QRect grip = option.rect.adjusted(0, 4, 0, -4);
        grip.setLeft(grip.right());
        painter->fillRect(grip, option.palette.color(QPalette::Mid));
    }
}

void drawTab(QPainter *painter, const QStyleOptionTab &tab) {
    const bool selected = tab.state.testFlag(QStyle::State_Selected);
    painter->fillRect(tab.rect, tab.palette.color(selected ? QPalette::Base : QPalette::Window));
    if (!selected) {
        drawBottomLine(painter, tab.rect, tab.palette.color(QPalette::Mid));
        return;
    }
    painter->fillRect(
        QRect(tab.rect.left(), tab.rect.bottom() - kUnderline + 1, tab.rect.width(), kUnderline),
        tab.palette.color(QPalette::Link));
}

/// A thin rounded frame; in the accent where the keyboard is.
void drawFrame(QPainter *painter, const QStyleOption &option, const QBrush &fill, bool focused) {
    const QPalette::ColorRole role = focused ? QPalette::Link : QPalette::Mid;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(role), focused ? 1.5 : 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), kRadius, kRadius);
    painter->restore();
}

void drawButton(QPainter *painter, const QStyleOption &option) {
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = option.state.testFlag(QStyle::State_MouseOver) &&
                      option.state.testFlag(QStyle::State_Enabled);
    const QPalette::ColorRole role = down || over ? QPalette::Midlight : QPalette::Button;
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    drawFrame(painter, option, option.palette.color(role), focused);
}

/// A tool button without a frame of its own shows one only while it is pressed or pointed at.
bool isBare(const QStyleOption &option) {
    return option.state.testFlag(QStyle::State_AutoRaise) &&
           !(option.state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_Raised));
}

/// What is drawn beside text or instead of it. Other sizes of icons are made of these by the style.
bool growsWithText(QStyle::PixelMetric metric) {
    switch (metric) {
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_LargeIconSize:
    case QStyle::PM_MessageBoxIconSize:
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_MenuButtonIndicator:
    case QStyle::PM_ScrollBarExtent:
    case QStyle::PM_TabCloseIndicatorWidth:
    case QStyle::PM_TabCloseIndicatorHeight:
        return true;
    default:
        return false;
    }
}

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const {
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        drawBottomLine(painter, option->rect, option->palette.color(QPalette::Mid));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        QProxyStyle::drawControl(element, option, painter, widget);
        if (!option->state.testFlag(State_Selected)) // the line of a bar that has none
            drawBottomLine(painter, option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(painter, *option);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
            tab && tab->shape == QTabBar::RoundedNorth) {
            drawTab(painter, *tab);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const {
    switch (element) {
    case PE_FrameTabBarBase:
        drawBottomLine(painter, option->rect, option->palette.color(QPalette::Mid));
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame: // of lists and texts: one that is empty shows its focus nowhere else
        if (option->state.testFlag(State_HasFocus)) {
            drawFrame(painter, *option, Qt::NoBrush, true);
            return;
        }
        break;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::Flat))
            break;
        drawButton(painter, *option);
        return;
    case PE_PanelButtonTool:
        if (!isBare(*option))
            drawButton(painter, *option);
        return;
    case PE_FrameLineEdit:
        drawFrame(painter, *option, Qt::NoBrush, option->state.testFlag(State_HasFocus));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const {
    switch (metric) {
    case PM_FocusFrameHMargin: // what item views leave beside a cell's text
    case PM_HeaderMargin:
        return kCellMargin;
    case PM_TabBarTabHSpace:
        return kTabSpace;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    default:
        break;
    }
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    return growsWithText(metric) ? qRound(usual * textScale()) : usual;
}

/// A small icon is as tall as a line of text, but not smaller than usual. Asked for with every cell
/// that is painted, so it is kept while the font is the same.
double CalmStyle::textScale() const {
    const QFont font = QApplication::font();
    if (!m_textScale || !font.isCopyOf(m_scaledFor)) {
        const double line = QFontMetrics(font).height();
        m_textScale = std::max(1.0, line / QProxyStyle::pixelMetric(PM_SmallIconSize));
        m_scaledFor = font;
    }
    return *m_textScale;
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const {
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return kToolTipDelay;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace backstory::ui
