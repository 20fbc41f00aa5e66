#include "ui/models/change_summary.h"

#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace backstory::ui {
namespace {

constexpr qsizetype kMostParts = 8;
constexpr std::size_t kValueBytes = 28;

/// The context of this file's texts for translators.
struct ChangeSummary {
    Q_DECLARE_TR_FUNCTIONS(ChangeSummary)
};

/// Writes out the lines of one difference.
class Summary {
public:
    Summary(const History &history, Version version) : m_history(history), m_version(version) {}

    QString text(const std::vector<Change> &changes) {
        countElements(changes);
        QStringList parts;
        for (const Change &change : changes) {
            const QString part = partOf(change);
            if (part.isEmpty())
                continue;
            if (parts.size() == kMostParts) {
                parts << QStringLiteral("\u2026");
                break;
            }
            parts << part;
        }
        return parts.join(QLatin1String("; "));
    }

private:
    struct Elements {
        int added = 0;
        int removed = 0;
        bool told = false;
    };

    static bool isElement(const json::Pointer &path) {
        return path.segments.size() > 1 && json::arrayIndex(path.segments.back()).has_value();
    }

    void countElements(const std::vector<Change> &changes) {
        for (const Change &change : changes) {
            if (!isElement(change.path) || change.op == Change::Op::Replace)
                continue;
            Elements &elements = m_elements[change.path.parent()];
            ++(change.op == Change::Op::Add ? elements.added : elements.removed);
        }
    }

    QString partOf(const Change &change) {
        if (change.op != Change::Op::Replace && isElement(change.path))
            return elementsPart(change.path.parent());
        const QString name = nameOf(change);
        switch (change.op) {
        case Change::Op::Remove:
            return ChangeSummary::tr("%1 removed").arg(name);
        case Change::Op::Add:
            return name + u' ' + treeValueText(change.after, kValueBytes);
        case Change::Op::Replace:
            break;
        }
        return name + u' ' + treeValueText(change.before, kValueBytes) +
               QStringLiteral(" \u2192 ") + treeValueText(change.after, kValueBytes);
    }

    /// All elements that came to or went from one array, as one part.
    QString elementsPart(const json::Pointer &array) {
        Elements &elements = m_elements[array];
        if (elements.told)
            return {};
        elements.told = true;
        QString part = pathText(array);
        if (elements.added > 0)
            part += QStringLiteral(" +%1").arg(elements.added);
        if (elements.removed > 0)
            part += QStringLiteral(" \u2212%1").arg(elements.removed);
        return part;
    }

    QString nameOf(const Change &change) {
        const auto inArray = [](const std::string &s) { return json::arrayIndex(s).has_value(); };
        const auto &segments = change.path.segments;
        if (std::ranges::none_of(segments, inArray))
            return pathText(change.path);
        const bool removed = change.op == Change::Op::Remove;
        const Moment moment{removed ? m_version.value - 1 : m_version.value};
        return pathText(change.path, m_history.stateAt(moment), m_history.rules().identityKeys());
    }

    const History &m_history;
    Version m_version;
    std::map<json::Pointer, Elements> m_elements;
};

} // namespace

QString changeSummary(const History &history, Version version) {
    const std::vector<Change> changes = history.changesOf(version);
    if (!changes.empty())
        return Summary(history, version).text(changes);
    if (!history.facts(version).understood)
        return ChangeSummary::tr("not understood by the rules");
    QStringList again;
    for (const json::Pointer &path : history.pathsWrittenBy(version)) {
        if (again.size() < kMostParts)
            again << pathText(path);
    }
    if (again.isEmpty())
        return ChangeSummary::tr("changed nothing");
    return ChangeSummary::tr("the same again: %1").arg(again.join(QLatin1String(", ")));
}

} // namespace backstory::ui
