#include "ui/timeline/pin_words.h"

#include "core/json/value.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace backstory::ui {
namespace {

constexpr std::size_t kValueBytes = 100;

/// The context of this file's texts for translators.
struct PinWords {
    Q_DECLARE_TR_FUNCTIONS(PinWords)
};

QString shortly(const std::optional<json::Value> &value) {
    if (!value)
        return PinWords::tr("not there");
    return value->isObject() ? briefText(*value, {}) : valueText(*value, kValueBytes);
}

QString changeInWords(const History &history, const json::Pointer &field, const PinWrites &writes) {
    const auto before = history.valueAt(field, Moment{writes.first.value - 1});
    const auto behind = history.valueAt(field, Moment::after(writes.last));
    if (before && behind && json::equal(*before, *behind))
        return writes.count == 1
                   ? PinWords::tr("%1, written again").arg(shortly(behind))
                   : PinWords::tr("%1, the same before and after").arg(shortly(behind));
    return QStringLiteral("%1 \u2192 %2").arg(shortly(before), shortly(behind));
}

} // namespace

QString writesInWords(const OrderDocument &document, const json::Pointer &field,
                      const PinWrites &writes) {
    const History &history = *document.history();
    QStringList lines{pathText(field), changeInWords(history, field, writes)};
    const EventFacts facts = history.facts(writes.first);
    if (writes.count == 1) {
        lines << versionText(writes.first) + u' ' + visible(facts.type)
              << stampWithZone(facts.happenedAt, document.zone())
              << stampForms(facts.happenedAt, document.zone());
        return lines.join(u'\n');
    }
    const EventFacts last = history.facts(writes.last);
    //: how many events wrote a field; %2 and %3 are versions
    lines << PinWords::tr("written %1 times, %2 to %3")
                 .arg(QLocale().toString(static_cast<qulonglong>(writes.count)),
                      versionText(writes.first), versionText(writes.last))
          //: two times
          << PinWords::tr("%1 to %2")
                 .arg(stampWithZone(facts.happenedAt, document.zone()),
                      stampWithZone(last.happenedAt, document.zone()));
    return lines.join(u'\n');
}

QString valueInWords(const OrderDocument &document, const json::Pointer &field, Moment moment) {
    const History &history = *document.history();
    const auto value = history.valueAt(field, moment);
    const auto blame = history.blame(field, moment);
    QStringList lines{pathText(field), shortly(value)};
    if (blame && blame->writer.value > 0)
        lines << (value ? PinWords::tr("set by %1").arg(versionText(blame->writer))
                        : PinWords::tr("removed by %1").arg(versionText(blame->writer)));
    return lines.join(u'\n');
}

} // namespace backstory::ui
