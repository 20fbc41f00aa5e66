#pragma once

#include <string>
#include <string_view>

namespace backstory {

/// Appends `"KEY":…` for JSON that was stored: canonical, or with `raw` as the backend stores it.
///
/// Text that is no JSON: `"KEY":null,"KEY_text":"…"`, or `"KEY_base64"` where it is no UTF-8
/// either. `raw` text that cannot stand on one line of JSON as it is (it holds line breaks, or
/// begins with a byte-order mark): `"KEY"` without those, and the exact text under `"KEY_text"`.
void appendStoredJson(std::string &out, std::string_view key, std::string_view stored, bool raw);

/// The bytes in base64 with padding (RFC 4648 section 4).
std::string base64(std::string_view bytes);

} // namespace backstory
