package org.yidan.designer.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions of tables as the engine recorded them when a process asked: what each input was, and what came out. */
@Component
class RecordedDecisions {

    private static final String VALUE = " var_type_, text_, long_, double_ ";

    private final JdbcClient jdbc;

    RecordedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision of a process.
     *
     * @param version id of the table's version that decided
     * @param inputs by the ids of that version's inputs
     * @param answer the rows that decided, in their order, each by the names of its outputs
     */
    record Decision(
            String caseNo,
            String instance,
            Instant at,
            String version,
            Map<String, @Nullable Object> inputs,
            List<Map<String, Object>> answer) {}

    private record Head(String id, String caseNo, String instance, Instant at, String version) {}

    private record Value(String decision, String name, int order, @Nullable Object value) {}

    List<Decision> of(String table, Collection<String> caseNos) {
        List<Head> heads = jdbc.sql(
                        """
                        select d.id_ as id, p.business_key_ as case_no, p.id_ as instance, d.eval_time_ as at, d.dec_def_id_ as version
                          from act_hi_procinst p join act_hi_decinst d on d.proc_inst_id_ = p.id_
                         where p.business_key_ = any(:cases) and d.dec_def_key_ = :table order by d.eval_time_, d.id_""")
                .param("cases", caseNos.toArray(String[]::new))
                .param("table", table)
                .query((row, n) -> new Head(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
        String[] ids = heads.stream().map(Head::id).toArray(String[]::new);
        Map<String, List<Value>> inputs = values("act_hi_dec_in", "clause_id_", "0", ids);
        Map<String, List<Value>> outputs = values("act_hi_dec_out", "var_name_", "rule_order_", ids);
        return heads.stream()
                .map(head -> new Decision(
                        head.caseNo(),
                        head.instance(),
                        head.at(),
                        head.version(),
                        named(inputs.getOrDefault(head.id(), List.of())),
                        rows(outputs.getOrDefault(head.id(), List.of()))))
                .toList();
    }

    private Map<String, List<Value>> values(String table, String name, String order, String[] ids) {
        return jdbc
                .sql("select dec_inst_id_, " + name + ", " + order + "," + VALUE + "from " + table
                        + " where dec_inst_id_ = any(:ids)")
                .param("ids", ids)
                .query((row, n) -> new Value(row.getString(1), row.getString(2), row.getInt(3), value(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Value::decision));
    }

    private static Map<String, @Nullable Object> named(List<Value> values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        values.forEach(one -> named.put(one.name(), one.value()));
        return named;
    }

    private static List<Map<String, Object>> rows(List<Value> values) {
        Map<Integer, Map<String, Object>> rows = new TreeMap<>();
        for (Value one : values) {
            if (one.value() != null) {
                rows.computeIfAbsent(one.order(), none -> new TreeMap<>()).put(one.name(), one.value());
            }
        }
        return List.copyOf(rows.values());
    }

    /** A variable of a process, and since when it is this. */
    record Variable(String instance, String name, Instant since, @Nullable Object value) {}

    /** All that these variables ever were in these processes, in that order. */
    List<Variable> variables(Collection<String> instances, Set<String> names) {
        return names.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select proc_inst_id_, name_, time_," + VALUE
                                        + """
                                  from act_hi_detail where proc_inst_id_ = any(:instances) and execution_id_ = proc_inst_id_
                                   and name_ = any(:names) and type_ = 'VariableUpdate' order by time_, sequence_counter_""")
                        .param("instances", instances.toArray(String[]::new))
                        .param("names", names.toArray(String[]::new))
                        .query((row, n) -> new Variable(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                value(row)))
                        .list();
    }

    private static @Nullable Object value(ResultSet row) throws SQLException {
        String type = String.valueOf(row.getString("var_type_"));
        return switch (type) {
            case "boolean" -> row.getLong("long_") == 1;
            case "integer", "long", "short" -> row.getLong("long_");
            case "double" -> row.getDouble("double_");
            case "string" -> row.getString("text_");
            default -> null;
        };
    }
}
