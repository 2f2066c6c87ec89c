package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.mutual.Result.Basis;
import org.yidan.evaluation.mutual.Result.Numbers;
import org.yidan.shared.Sha256;

/** The frozen results; rows are only added, and the last revision of each counts. */
@Component
public class Results {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What counts of a round, departments first, wholes before pairs. */
    public List<Result> of(String no) {
        return jdbc.sql(
                        """
                        select distinct on (direction, unit, partner) * from mutual_result where case_no = ?
                         order by direction, unit, partner nulls first, revision desc""")
                .param(no)
                .query(Results::result)
                .list();
    }

    /** Everything that was ever kept of one, oldest first. */
    public List<Result> revisions(String no, Direction direction, String unit, @Nullable String partner) {
        return jdbc.sql(
                        """
                        select * from mutual_result
                         where case_no = ? and direction = ? and unit = ? and partner is not distinct from ? order by revision""")
                .params(no, direction.name(), unit, partner)
                .query(Results::result)
                .list();
    }

    /** What counts of one. */
    Optional<Result> find(String no, Direction direction, String unit, @Nullable String partner) {
        return revisions(no, direction, unit, partner).stream().reduce((earlier, later) -> later);
    }

    /** Keeps one as its next revision. */
    void keep(String no, Computed computed, int revision, @Nullable Long contest, Basis basis, Instant at) {
        String inputs = json(computed);
        jdbc.sql(
                        """
                        insert into mutual_result (case_no, direction, unit, partner, revision, contest, objective, subjective, deductions,
                          score, annual, inputs, query_version, formula_version, log_size, sha256, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)""")
                .params(
                        no,
                        computed.direction().name(),
                        computed.unit(),
                        computed.partner(),
                        revision,
                        contest,
                        computed.objective(),
                        computed.subjective(),
                        computed.deductions(),
                        computed.score(),
                        computed.annual(),
                        inputs,
                        basis.queryVersion(),
                        basis.formulaVersion(),
                        basis.logSize(),
                        hash(no, computed, revision, inputs, basis),
                        Timestamp.from(at))
                .update();
    }

    /** Whether the record still gives what was kept. */
    static boolean same(Computed computed, Result kept) {
        return numbers(computed).equals(kept.numbers()) && json(computed).equals(kept.inputs());
    }

    private static Numbers numbers(Computed computed) {
        return new Numbers(
                text(computed.objective()),
                text(computed.subjective()),
                computed.deductions().toPlainString(),
                text(computed.score()),
                text(computed.annual()));
    }

    private static String hash(String no, Computed computed, int revision, String inputs, Basis basis) {
        Numbers numbers = numbers(computed);
        return Sha256.of(Stream.of(
                        no,
                        computed.direction(),
                        computed.unit(),
                        computed.partner(),
                        revision,
                        numbers.objective(),
                        numbers.subjective(),
                        numbers.deductions(),
                        numbers.score(),
                        numbers.annual(),
                        inputs,
                        basis.queryVersion(),
                        basis.formulaVersion(),
                        basis.logSize())
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\n")));
    }

    private static String json(Computed computed) {
        try {
            return JSON.writeValueAsString(computed.inputs());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("inputs of " + computed.unit() + " are not plain", unwritable);
        }
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Result result(ResultSet row, int n) throws SQLException {
        long contest = row.getLong("contest");
        boolean corrected = !row.wasNull();
        return new Result(
                Direction.valueOf(row.getString("direction")),
                row.getString("unit"),
                row.getString("partner"),
                row.getInt("revision"),
                corrected ? contest : null,
                new Numbers(
                        text(row.getBigDecimal("objective")),
                        text(row.getBigDecimal("subjective")),
                        row.getBigDecimal("deductions").toPlainString(),
                        text(row.getBigDecimal("score")),
                        text(row.getBigDecimal("annual"))),
                row.getString("inputs"),
                new Basis(
                        row.getString("query_version"),
                        row.getString("formula_version"),
                        row.getLong("log_size")),
                row.getString("sha256"),
                row.getTimestamp("made_at").toInstant());
    }
}
