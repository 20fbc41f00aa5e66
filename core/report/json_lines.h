#pragma once

#include "core/diff/difference.h"
#include "core/model/event.h"
#include "core/model/finding.h"
#include "core/replay/book.h"
#include "core/replay/book_change.h"
#include "core/replay/history.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The JSON contracts of the command line, which the window copies too. Keys of our own objects in a
// fixed order, absent values null; payloads and states canonical (json/print.h). No line breaks.

namespace backstory {

/// `{"stream","version"[,"stored_version","position","recorded_at"],"id","type","at","created_at",
/// "data","metadata","findings"}`; the three in brackets where the table has them. A payload that
/// is no JSON: `"data":null,"data_text":…`, or `"data_base64"` where it is no UTF-8 either. With
/// `raw` payload and metadata are printed exactly as the backend stores them.
std::string eventToJson(const History &history, Version version, const EventTable &table,
                        std::span<const Finding> findings, bool raw);

/// `{"code","text"}`, with `"versions":[…]` before `text` when `withVersions`.
std::string findingToJson(const Finding &finding, bool withVersions);

/// `{"stream","code","severity","versions","text"}`; `stream` is absent for what is true of the
/// source as a whole.
std::string foundToJson(const std::optional<std::string> &stream, const Finding &finding);

/// `fact`, `warning`
std::string_view severityText(Severity severity);

/// `[{"path","op","before","after"}]`
std::string changesToJson(std::span<const Change> changes);
std::string changeToJson(const Change &change); ///< one object

/// `[{"path","value","version","id","type","at"}]`; id, type and at are null for version 0.
std::string blameToJson(const History &history, std::span<const Blame> entries);
std::string blameToJson(const History &history, const Blame &entry); ///< one object

/// `[{"value","removed","version","id","type","at","until"}]`
std::string valuesToJson(const History &history, std::span<const FieldValue> values);
std::string valueToJson(const History &history, const FieldValue &value); ///< one object

/// `{"stream","events","first","last","state"}`
std::string bookEntryToJson(const BookEntry &entry, const Ruleset &rules);

/// `{"stream","change","columns":[{"name","before","after"}],"events"}`, with the columns that
/// differ
std::string bookChangeToJson(const BookChange &change, const Ruleset &rules);

/// `appeared`, `changed`, `disappeared`
std::string_view changeText(BookChange::Kind kind);

/// `{"source","as_of","streams","events","groups":[{"key","streams","sums"}],"skipped"}`
std::string summaryToJson(const Summary &summary, const SummaryQuestion &question,
                          std::string_view source);

/// A quoted instant, or null.
std::string instantToJson(const std::optional<Instant> &instant);

/// A stamp as `created_at` and `recorded_at` print it: milliseconds, or what the column held where
/// no instant could be made of it (a number as number, text as text), or null.
std::string stampToJson(const Stamp &stamp);

/// The name of a sum in a summary: the member where the path is a top-level one, else the pointer;
/// no two paths share one.
std::string sumName(const json::Pointer &path);

} // namespace backstory
