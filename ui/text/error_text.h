#pragma once

#include "core/base/error.h"

#include <QString>

namespace backstory::ui {

/// An error as a person reads it. All parts are plain text; `remedy` may be empty.
struct ErrorText {
    QString title;  ///< what happened: "The file cannot be read"
    QString what;   ///< what was being done
    QString why;    ///< the cause
    QString remedy; ///< what to do

    /// All of it, a line each, for places that have room for one text.
    [[nodiscard]] QString whole() const;
};

/// Composes the sentences of an error by its kind, in the language of the window.
ErrorText describe(const Error &error);

} // namespace backstory::ui
