#pragma once

#include "ui/models/order_document.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// The one type of event that a person wants to see apart from the others, and the way along it.
///
/// Stays when another order is opened that has the type too. Threads: the window's. Cost: choosing
/// a type looks at each event once; growing costs what came.
class TypeHighlight : public QObject {
    Q_OBJECT

public:
    explicit TypeHighlight(OrderDocument *document, QObject *parent = nullptr);

    /// Its index among the types of the digest; nothing while none stands out.
    [[nodiscard]] std::optional<std::size_t> index() const;
    /// Its events, ascending.
    [[nodiscard]] const std::vector<Version> &versions() const { return m_versions; }

    /// Empty: none. The one that stands out already: none either.
    void toggle(const std::string &type);
    void clear() { toggle({}); }
    /// Shows the next (1) or previous (-1) event of the type that stands out; while none does, of
    /// the type of the event shown.
    void walk(int direction);

Q_SIGNALS:
    void changed();

private:
    void takeHistory();
    void takeRenewal(const std::vector<Version> &added);
    [[nodiscard]] std::optional<Version> nextOf(std::string_view type, int direction) const;

    OrderDocument *m_document;
    std::string m_type;
    std::vector<Version> m_versions;
};

} // namespace backstory::ui
