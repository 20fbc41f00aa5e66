#include "core/replay/write_recorder.h"

#include <algorithm>
#include <limits>

namespace backstory {

namespace {

DerivedOp::Kind kindOf(Write::Op op) {
    switch (op) {
    case Write::Op::RemoveAt:
        return DerivedOp::Kind::RemoveAt;
    case Write::Op::RemoveWhere:
        return DerivedOp::Kind::RemoveWhere;
    case Write::Op::Increment:
        return DerivedOp::Kind::Increment;
    default:
        return DerivedOp::Kind::Append;
    }
}

} // namespace

void WriteRecorder::beginEvent(std::uint32_t version, std::string_view payload) {
    m_version = version;
    m_payload = payload;
    ++m_mark;
    m_written.clear();
}

void WriteRecorder::write(const Write &write) {
    if (write.path.empty() && write.op == Write::Op::Unset)
        return;
    PathNode &node = m_trie.at(write.path, m_mark);
    m_written.push_back(&node);
    switch (write.op) {
    case Write::Op::Set:
        replace(node, WriteEntry::set(m_version, m_texts.refer(m_payload, write.value)));
        break;
    case Write::Op::Unset:
        replace(node, WriteEntry::unset(m_version));
        break;
    case Write::Op::EnsureObject:
        node.putEnsured(m_version);
        break;
    case Write::Op::Append:
    case Write::Op::RemoveAt:
    case Write::Op::RemoveWhere:
    case Write::Op::Increment:
        noteOperation(node, write);
        break;
    }
}

void WriteRecorder::replace(PathNode &node, WriteEntry entry) {
    const bool untouched = node.beneathMark != m_mark && !node.derived &&
                           (node.writes.empty() || node.writes.back().version < m_version) &&
                           (node.ensured.empty() || node.ensured.back() < m_version);
    const bool created = !untouched && node.drop(m_version);
    // What the event made and took away again still made an object of what held it.
    if (created && entry.isUnset())
        node.parent->putEnsured(m_version);
    node.putWhole(entry);
}

void WriteRecorder::noteOperation(PathNode &node, const Write &write) {
    DerivedOp op;
    op.version = m_version;
    op.kind = kindOf(write.op);
    op.negated = write.negated;
    if (write.op != Write::Op::RemoveAt)
        op.text = m_texts.refer(m_payload, write.value);
    if (write.op == Write::Op::RemoveWhere)
        op.detail = static_cast<std::int32_t>(m_texts.constant(write.key));
    else if (write.op == Write::Op::RemoveAt)
        op.detail = static_cast<std::int32_t>(
            std::clamp<std::int64_t>(write.index, std::numeric_limits<std::int32_t>::min(),
                                     std::numeric_limits<std::int32_t>::max()));
    // What stands beneath goes away with the object that held it.
    if (op.creates())
        op.fresh = node.dropBeneath(m_version);
    m_trie.derivedAt(node).insert(op);
}

} // namespace backstory
