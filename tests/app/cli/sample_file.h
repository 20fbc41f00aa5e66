#pragma once

#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <string>

namespace backstory::test {

/// Two orders in a JSON Lines file, small enough to know every byte of every answer.
class SampleFile {
public:
    static constexpr const char *kOrder = "11111111-1111-4111-8111-111111111111";
    static constexpr const char *kOther = "22222222-2222-4222-8222-222222222222";

    SampleFile() { writeFile(m_folder.file("orders.jsonl"), text()); }

    [[nodiscard]] std::string path() const { return m_folder.file("orders.jsonl").string(); }
    [[nodiscard]] std::string file(std::string_view name, std::string_view bytes) const {
        writeFile(m_folder.file(name), bytes);
        return m_folder.file(name).string();
    }
    [[nodiscard]] std::string name(std::string_view name) const {
        return m_folder.file(name).string();
    }

    static std::string text() {
        const auto line = [](const char *id, const char *order, const char *type, const char *data,
                             const char *at) {
            return std::string(R"({"id":"aaaaaaaa-0000-4000-8000-00000000000)") + id +
                   R"(","order_id":")" + order + R"(","event_type":")" + type +
                   R"(","event_data":)" + data + R"(,"created_at":)" + at + "}\n";
        };
        return line("1", kOrder, "OrderCreated",
                    R"({"customer_id":"k-1","amount":10.00,"items":[{"sku":"A","qty":1}]})",
                    "1772442847120") +
               line("2", kOrder, "OrderPaid", R"({"method":"card","amount":12.5})",
                    "1772442907120") +
               line("3", kOrder, "NoteAdded", R"({"note":"hi"})", "1772529247120") +
               line("4", kOther, "OrderCreated", R"({"customer_id":"=k","amount":"much"})",
                    "1772442900000") +
               line("5", kOther, "OrderShipped", R"({"carrier":"\u202eDHL"})", "null");
    }

private:
    TemporaryFolder m_folder;
};

} // namespace backstory::test
