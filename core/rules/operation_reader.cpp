#include "core/rules/operation_reader.h"

#include "core/json/number.h"
#include "core/json/print.h"

#include <charconv>

namespace backstory {

namespace {

/// Paths into the state that an operation changes in place: the state itself is not one of them.
json::Pointer innerPath(const DocumentObject &document) {
    json::Pointer path = document.requiredPath("path");
    if (path.isRoot() && document.has("path"))
        document.mistake("path", "cannot be the whole state here");
    return path;
}

/// A constant under `value`, or a payload path under `from`: one of the two.
void readOperand(const DocumentObject &document, Operation &operation) {
    operation.from = document.path("from");
    if (document.has("value") == document.has("from")) {
        document.mistake(document.has("value") ? "has both value and from" : "needs value or from");
        return;
    }
    if (const json::Value *value = document.value("value"))
        operation.value = json::toText(*value);
}

void readLayOver(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "from", "deep"});
    operation.kind = Operation::Kind::LayOver;
    operation.path = document.path("path").value_or(json::Pointer{});
    operation.from = document.path("from");
    operation.deep = document.flag("deep");
}

void readSet(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "value"});
    operation.kind = Operation::Kind::Set;
    operation.path = document.requiredPath("path");
    if (const json::Value *value = document.value("value"))
        operation.value = json::toText(*value);
    else
        document.mistake("value", "is missing");
}

void readCopy(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "from"});
    operation.kind = Operation::Kind::Copy;
    operation.path = document.requiredPath("path");
    operation.from = document.requiredPath("from");
}

void readAppend(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "value", "from", "each"});
    operation.kind = Operation::Kind::Append;
    operation.path = innerPath(document);
    readOperand(document, operation);
    operation.each = document.flag("each");
    if (operation.each && !document.has("from"))
        document.mistake("each", "needs from");
}

void readPosition(const DocumentObject &document, Operation &operation) {
    operation.kind = Operation::Kind::RemoveAt;
    operation.from = document.path("atFrom");
    const json::Value *at = document.value("at");
    if (!at)
        return;
    if (document.has("atFrom"))
        document.mistake("has both at and atFrom");
    const std::string token = at->isNumber() ? at->number() : std::string();
    const char *end = token.data() + token.size();
    const auto read = std::from_chars(token.data(), end, operation.index);
    if (token.empty() || read.ec != std::errc{} || read.ptr != end)
        document.mistake("at", "is not a whole number");
}

void readRemove(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "at", "atFrom", "key", "value", "from"});
    operation.path = innerPath(document);
    const bool byPosition = document.has("at") || document.has("atFrom");
    if (byPosition == document.has("key")) {
        document.mistake(byPosition ? "has both a position and a key"
                                    : "needs a position (at, atFrom) or a key");
        return;
    }
    if (byPosition) {
        readPosition(document, operation);
        if (document.has("value") || document.has("from"))
            document.mistake("needs a key for its value");
        return;
    }
    operation.kind = Operation::Kind::RemoveWhere;
    operation.key = document.text("key");
    readOperand(document, operation);
}

void readIncrement(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path", "value", "from", "negate"});
    operation.kind = Operation::Kind::Increment;
    operation.path = innerPath(document);
    readOperand(document, operation);
    operation.negate = document.flag("negate");
    const json::Value *value = document.value("value");
    if (value && !(value->isNumber() && json::isSummable(value->number())))
        document.mistake("value", "is not a number that can be added");
}

void readUnset(const DocumentObject &document, Operation &operation) {
    document.allowOnly({"op", "path"});
    operation.kind = Operation::Kind::Unset;
    operation.path = innerPath(document);
}

} // namespace

Operation readOperation(const DocumentObject &document) {
    Operation operation;
    const std::string op = document.requiredText("op");
    if (op == "layOver")
        readLayOver(document, operation);
    else if (op == "set")
        readSet(document, operation);
    else if (op == "copy")
        readCopy(document, operation);
    else if (op == "append")
        readAppend(document, operation);
    else if (op == "remove")
        readRemove(document, operation);
    else if (op == "increment")
        readIncrement(document, operation);
    else if (op == "unset")
        readUnset(document, operation);
    else if (!op.empty())
        document.mistake("op", "is none of layOver, set, copy, append, remove, increment, unset");
    return operation;
}

} // namespace backstory
