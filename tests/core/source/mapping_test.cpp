#include "core/source/presets.h"
#include "core/source/table_choice.h"
#include "tests/core/source/answers.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

namespace backstory::test {

namespace {

RelationInfo relation(const std::string &name, const std::vector<std::string> &columns) {
    RelationInfo result{"", name, {}};
    for (const std::string &column : columns)
        result.columns.push_back({column, "text"});
    return result;
}

const RelationInfo kOrders =
    relation("order_events", {"id", "order_id", "event_type", "event_data", "created_at"});
const RelationInfo kUsers =
    relation("user_events", {"id", "user_id", "event_type", "event_data", "created_at", "version",
                             "position", "metadata", "recorded_at", "recorded_by"});

} // namespace

class MappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPresetsAreGood();
    void recognisesTheClassicTableOfAnyEntity();
    void takesOrdersFirst();
    void recognisesForeignStores_data();
    void recognisesForeignStores();
    void doesNotRecogniseOthers();
    void listsEveryMistakeByPath();
    void readsAWholeMapping();
    void choosesByNamePresetAndFile();
    void saysWhatThereIs();
};

void MappingTest::allPresetsAreGood() {
    QVERIFY(shippedPresets().size() >= 5);
    QCOMPARE(shippedPresets().front().name(), std::string("classic"));
}

void MappingTest::recognisesTheClassicTableOfAnyEntity() {
    const auto tables = recogniseTables(std::vector{kUsers, kOrders});
    QCOMPARE(tables.size(), std::size_t{2});
    QCOMPARE(tables[0].relation, std::string("order_events"));
    QCOMPARE(tables[0].entity, std::string("order"));
    QCOMPARE(tables[0].stream.column, std::string("order_id"));
    QVERIFY(!tables[0].metadata && !tables[0].recordedAt && !tables[0].storedVersion);
    QCOMPARE(tables[0].order, (std::vector{OrderKey::HappenedAt, OrderKey::Id}));
    QCOMPARE(tables[1].entity, std::string("user"));
    QVERIFY(tables[1].metadata && tables[1].recordedAt && tables[1].recordedBy);
    QCOMPARE(tables[1].order, (std::vector{OrderKey::HappenedAt, OrderKey::StoredVersion,
                                           OrderKey::Position, OrderKey::Id}));
}

void MappingTest::takesOrdersFirst() {
    RelationInfo accounts = kUsers;
    accounts.name = "account_events";
    accounts.columns[1].name = "account_id";
    const auto tables = recogniseTables(std::vector{kUsers, accounts, kOrders});
    QCOMPARE(tables[0].relation, std::string("order_events"));
    QCOMPARE(tables[1].relation, std::string("account_events"));
    QCOMPARE(tables[2].relation, std::string("user_events"));
}

void MappingTest::recognisesForeignStores_data() {
    QTest::addColumn<QString>("relationName");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("preset");
    const auto add = [](const char *preset, const char *name, const char *columns) {
        QTest::newRow(preset) << QString::fromUtf8(name)
                              << QString::fromUtf8(columns).split(QLatin1Char(' '))
                              << QString::fromUtf8(preset);
    };
    add("marten", "mt_events",
        "seq_id id stream_id version data type timestamp tenant_id mt_dotnet_type is_archived");
    add("message-db", "messages",
        "global_position position time stream_name type data metadata id");
    add("axon", "domain_event_entry",
        "global_index aggregate_identifier sequence_number type event_identifier meta_data payload "
        "payload_revision payload_type time_stamp");
    add("prooph", "_4228e4a00331b5d5e751db0481828e22a2c3c8ef",
        "no event_id event_name payload metadata created_at");
    add("laravel", "stored_events",
        "id aggregate_uuid aggregate_version event_version event_class event_properties meta_data "
        "created_at");
    add("eventsauce", "messages_of_orders", "id event_id aggregate_root_id version payload");
}

void MappingTest::recognisesForeignStores() {
    QFETCH(QString, relationName);
    QFETCH(QStringList, columns);
    QFETCH(QString, preset);
    std::vector<std::string> names;
    for (const QString &column : columns)
        names.push_back(column.toStdString());
    const auto tables = recogniseTables(std::vector{relation(relationName.toStdString(), names)});
    QCOMPARE(tables.size(), std::size_t{1});
    QCOMPARE(tables[0].preset, preset.toStdString());
    QCOMPARE(tables[0].relation, relationName.toStdString());
    // Stores that number events themselves are ordered by these numbers alone.
    QCOMPARE(tables[0].order, std::vector{OrderKey::StoredVersion});
    QVERIFY(tables[0].storedVersion);
}

void MappingTest::doesNotRecogniseOthers() {
    QVERIFY(recogniseTables(std::vector{relation("orders", {"order_id", "customer_id", "amount"}),
                                        relation("order_events", {"id", "order_id"}),
                                        relation("_events", {"id", "_id", "event_type",
                                                             "event_data", "created_at"})})
                .empty());
}

void MappingTest::listsEveryMistakeByPath() {
    const Error error = errorFrom([] {
        MappingDocument::parse(R"({"name":"mine","stream":5,"id":{"colum":"id"},"type":"",
            "payload":{"column":"p","form":"yaml"},"happenedAt":{"column":"t","form":"minutes"},
            "order":["happenedAt","time","position","happenedAt"],"surprise":1,
            "filters":[{"column":"kind"},{"anyOf":"x","prefix":"y"}]})",
                               "mine.json");
    });
    QCOMPARE(error.kind(), ErrorKind::BadMapping);
    QVERIFY(error.doing().find("mine.json") != std::string::npos);
    for (const char *expected :
         {"/stream: must be", "/id/colum: is not known here; accepted are column",
          "/id/column: is missing", "/type: must be",
          "/payload/form: must be one of json, text, bytes",
          "/happenedAt/form: must be one of auto, s, ms", "/order/1: must be one of happenedAt",
          "/order/2: names a part that this mapping does not map", "/order/3: stands twice",
          "/surprise: is not known here; accepted are", "/filters/0: needs",
          "/filters/1/column: is missing", "/filters/1/anyOf: must be a list"}) {
        QVERIFY2(error.cause().find(expected) != std::string::npos,
                 (std::string(expected) + "\n---\n" + error.cause()).c_str());
    }
    QCOMPARE(kindFrom([] { MappingDocument::parse("{", "x"); }), int(ErrorKind::BadMapping));
    QCOMPARE(kindFrom([] { MappingDocument::parse("[]", "x"); }), int(ErrorKind::BadMapping));
}

void MappingTest::readsAWholeMapping() {
    const auto mapping = MappingDocument::parse(
        R"({"name":"mine","entity":"invoice","relation":"log","stream":"Invoice","id":"eid",
            "type":{"column":"meta","path":"/type"},"payload":{"column":"body","form":"bytes"},
            "happenedAt":{"column":"at","form":"s"},"recordedBy":{"column":"who","optional":true},
            "order":["happenedAt"],"filters":[{"column":"kind","prefix":"inv"}]})",
        "mine.json");
    const auto table =
        mapping.apply(relation("log", {"invoice", "eid", "meta", "body", "at", "kind"}));
    QCOMPARE(table.stream.column, std::string("invoice")); // as the database spells it
    QCOMPARE(table.type.path.text(), std::string("/type"));
    QCOMPARE(table.payloadForm, PayloadForm::Bytes);
    QCOMPARE(table.happenedAt->form, StampForm::Seconds);
    QVERIFY(!table.recordedBy);
    QCOMPARE(table.filters.size(), std::size_t{1});
    const Error error = errorFrom([&] {
        (void)mapping.apply(relation("log", {"invoice", "eid"}));
    });
    QCOMPARE(error.kind(), ErrorKind::ColumnMissing);
    QVERIFY(error.cause().find("meta, body, at, kind") != std::string::npos);
}

void MappingTest::choosesByNamePresetAndFile() {
    const std::vector relations{kOrders, kUsers};
    QCOMPARE(chooseTables(relations, "", "x").front().relation, std::string("order_events"));
    const auto byName = chooseTables(relations, "user_events", "x");
    QCOMPARE(byName.front().relation, std::string("user_events"));
    QCOMPARE(byName.size(), std::size_t{2});
    QCOMPARE(chooseTables(relations, "classic", "x").size(), std::size_t{2});
    const TemporaryFolder folder;
    writeFile(folder.file("m.json"),
              R"({"name":"mine","relation":"user_events","stream":"user_id","id":"id",
                  "type":"event_type","payload":"event_data","order":["id"]})");
    const auto byFile = chooseTables(relations, folder.file("m.json").string(), "x");
    QCOMPARE(byFile.front().preset, std::string("mine"));
    QCOMPARE(byFile.size(), std::size_t{2});
}

void MappingTest::saysWhatThereIs() {
    const std::vector relations{relation("orders", {"a", "b"}), kOrders};
    const Error missing = errorFrom([&] { chooseTables(relations, "nothing", "shop.db"); });
    QCOMPARE(missing.kind(), ErrorKind::TableMissing);
    QVERIFY(missing.cause().find("orders, order_events") != std::string::npos);
    const Error columns = errorFrom([&] { chooseTables(relations, "orders", "shop.db"); });
    QCOMPARE(columns.kind(), ErrorKind::ColumnMissing);
    QVERIFY(columns.cause().find("a, b") != std::string::npos);
    QCOMPARE(kindFrom([] { chooseTables({}, "", "shop.db"); }), int(ErrorKind::TableMissing));
}

} // namespace backstory::test

using backstory::test::MappingTest;
BACKSTORY_TEST(MappingTest);

#include "mapping_test.moc"
