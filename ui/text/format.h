#pragma once

#include "core/base/zone.h"
#include "core/json/pointer.h"
#include "core/json/value.h"
#include "core/model/event.h"
#include "core/model/moment.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace backstory::ui {

// Moments and times -----------------------------------------------------------------------------

/// `v4`, or `start`.
QString versionText(Version version);
/// `2026-03-02 10:14:07.120`, in the zone, without saying which.
QString instantText(Instant instant, const Zone &zone);
/// `2026-03-02 10:14:07.120 CET`.
QString instantWithZone(Instant instant, const Zone &zone);
/// `2 Mar 10:14` in the zone, with the year if asked for: for headings whose tooltip says the rest.
QString shortInstantText(Instant instant, const Zone &zone, bool withYear);
/// What stands for a stamp in a table: its instant, else what the column held, else a dash.
QString stampText(const Stamp &stamp, const Zone &zone);
QString stampWithZone(const Stamp &stamp, const Zone &zone);
/// All forms of a stamp, a line each: in the zone, in UTC, in milliseconds, as it was stored.
QString stampForms(const Stamp &stamp, const Zone &zone);
/// How long between two instants: `12 d`, `1 h 47 min`. Negative spans have a minus.
QString spanText(Instant from, Instant to);
/// The same with its greatest unit alone where that says enough: `20 h` of `20 h 27 min`.
QString roughSpanText(Instant from, Instant to);
/// What a clock on the wall shows there, for labels of an axis.
QDateTime wallClock(Instant instant, const Zone &zone);

// Ids, paths and values -------------------------------------------------------------------------

/// A long id without its middle: `0192f0c4…9b1e`. Short ones stay.
QString elidedId(std::string_view id);
/// A path as people read it: `shipTo.city`; the empty one is `(whole state)`.
QString pathText(const json::Pointer &path);
/// The same with array elements named by what tells them apart in `document`: `items.SKU-409`.
QString pathText(const json::Pointer &path, const json::Value &document,
                 std::span<const std::string> identityKeys);

/// A value on one line, digits as stored, cut after about `limit` bytes.
QString valueText(const json::Value &value, std::size_t limit = 160);
/// The same, or a dash where there is none.
QString valueText(const std::optional<json::Value> &value, std::size_t limit = 160);
/// As in a tree, whose children say more: scalars whole, `[4]`, `{5}`.
QString treeValueText(const json::Value &value, std::size_t limit = 160);
/// What is in an object, in short: `{ qty 1, price 45.00 }`. `without` is the member left out.
QString briefText(const json::Value &value, std::string_view without, std::size_t limit = 72);

} // namespace backstory::ui
