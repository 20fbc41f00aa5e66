#include "ui/session/theme_palettes.h"

namespace backstory::ui {

namespace {

/// The roles of a palette, named after what they are for.
struct Roles {
    QColor window;    ///< bars and frames
    QColor base;      ///< lists and fields
    QColor alternate; ///< every other row
    QColor raised;    ///< buttons
    QColor text;
    QColor faint; ///< what is said beside
    QColor disabled;
    QColor selection;
    QColor selectedText;
    QColor accent;
    QColor edge; ///< lines between areas
    QColor deepEdge;
};

QPalette toPalette(const Roles &roles) {
    QPalette palette;
    palette.setColor(QPalette::Window, roles.window);
    palette.setColor(QPalette::WindowText, roles.text);
    palette.setColor(QPalette::Base, roles.base);
    palette.setColor(QPalette::AlternateBase, roles.alternate);
    palette.setColor(QPalette::Text, roles.text);
    palette.setColor(QPalette::PlaceholderText, roles.faint);
    palette.setColor(QPalette::Button, roles.raised);
    palette.setColor(QPalette::ButtonText, roles.text);
    palette.setColor(QPalette::BrightText, roles.selectedText);
    palette.setColor(QPalette::ToolTipBase, roles.base);
    palette.setColor(QPalette::ToolTipText, roles.text);
    palette.setColor(QPalette::Highlight, roles.selection);
    palette.setColor(QPalette::HighlightedText, roles.selectedText);
    palette.setColor(QPalette::Link, roles.accent);
    palette.setColor(QPalette::LinkVisited, roles.accent);
    palette.setColor(QPalette::Light, roles.base);
    palette.setColor(QPalette::Midlight, roles.edge);
    palette.setColor(QPalette::Mid, roles.edge);
    palette.setColor(QPalette::Dark, roles.deepEdge);
    palette.setColor(QPalette::Shadow, roles.deepEdge.darker(140));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, roles.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, roles.edge);
    return palette;
}

} // namespace

QPalette lightPalette() {
    return toPalette({.window = QColor(0xf3, 0xf4, 0xf6),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf7, 0xf8, 0xfa),
                      .raised = QColor(0xfb, 0xfb, 0xfc),
                      .text = QColor(0x1c, 0x1f, 0x24),
                      .faint = QColor(0x5f, 0x66, 0x70),
                      .disabled = QColor(0x9a, 0xa0, 0xa8),
                      .selection = QColor(0xd6, 0xe4, 0xfb),
                      .selectedText = QColor(0x10, 0x13, 0x18),
                      .accent = QColor(0x1f, 0x62, 0xd0),
                      .edge = QColor(0xd9, 0xdc, 0xe1),
                      .deepEdge = QColor(0xb4, 0xb9, 0xc1)});
}

QPalette darkPalette() {
    return toPalette({.window = QColor(0x1f, 0x22, 0x27),
                      .base = QColor(0x26, 0x29, 0x30),
                      .alternate = QColor(0x2b, 0x2f, 0x36),
                      .raised = QColor(0x31, 0x35, 0x3d),
                      .text = QColor(0xe6, 0xe8, 0xeb),
                      .faint = QColor(0x9d, 0xa4, 0xae),
                      .disabled = QColor(0x6b, 0x72, 0x7c),
                      .selection = QColor(0x2d, 0x48, 0x73),
                      .selectedText = QColor(0xff, 0xff, 0xff),
                      .accent = QColor(0x7a, 0xaa, 0xf8),
                      .edge = QColor(0x3b, 0x40, 0x49),
                      .deepEdge = QColor(0x15, 0x17, 0x1b)});
}

} // namespace backstory::ui
