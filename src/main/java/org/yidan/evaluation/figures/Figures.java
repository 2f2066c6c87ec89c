package org.yidan.evaluation.figures;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Counts figures over the facts, and lists their cases. Asks nobody who he is: pages ask {@link FigureSight} first. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int EXCLUDED = 1;
    private static final int NUMERATOR = 3;

    private final MeasureBook measures;
    private final Heirs heirs;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Figures(MeasureBook measures, Heirs heirs, JdbcClient jdbc, OfficeClock clock) {
        this.measures = measures;
        this.heirs = heirs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row for each key that something is counted for, in the order of the keys; with {@link By#NOTHING} always one. */
    public List<FigureRow> rows(By by, Scope scope, Period period, Collection<String> wanted) {
        Heirs.Merged merged = heirs.now();
        Map<String, Object> parameters = parameters(scope, period, merged);
        Map<List<String>, Map<String, Figure>> found = new TreeMap<>(Comparator.comparing(keys -> String.join("\u0001", keys)));
        if (by == By.NOTHING) {
            found.put(List.of(), new HashMap<>());
        }
        looks(wanted).forEach((look, counted) -> {
            Count count = Count.of(look.table(), look.window(), counted, by, scope);
            jdbc.sql(count.sql()).params(parameters).query(row -> {
                add(row, count, found, merged);
            });
        });
        return found.entrySet().stream()
                .map(one -> new FigureRow(one.getKey(), whole(one.getValue(), wanted)))
                .toList();
    }

    /** The figures of the whole scope. */
    public FigureRow total(Scope scope, Period period, Collection<String> wanted) {
        return rows(By.NOTHING, scope, period, wanted).get(0);
    }

    private Map<Count.Look, List<Measure>> looks(Collection<String> wanted) {
        Map<Count.Look, List<Measure>> looks = new LinkedHashMap<>();
        wanted.stream()
                .distinct()
                .map(measures::measure)
                .forEach(measure -> Count.Look.of(measure)
                        .forEach(look -> looks.computeIfAbsent(look, one -> new ArrayList<>())
                                .add(measure)));
        return looks;
    }

    private static void add(
            ResultSet row, Count count, Map<List<String>, Map<String, Figure>> found, Heirs.Merged merged)
            throws SQLException {
        long marks = row.getLong(count.keys().size() + 1);
        long rows = row.getLong(count.keys().size() + 2);
        if (marks == 0) {
            return;
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count.keys().size(); i++) {
            String key = row.getString(i + 1);
            keys.add(count.keys().get(i).isUnit() ? merged.heir(key) : key);
        }
        Map<String, Figure> figures = found.computeIfAbsent(List.copyOf(keys), none -> new HashMap<>());
        for (int i = 0; i < count.measures().size(); i++) {
            int mark = Count.mark(marks, i);
            if (mark > 0) {
                Figure counted = new Figure(
                        mark == NUMERATOR ? rows : 0, mark > EXCLUDED ? rows : 0, mark == EXCLUDED ? rows : 0);
                figures.merge(count.measures().get(i).id(), counted, Figure::plus);
            }
        }
    }

    private static Map<String, Figure> whole(Map<String, Figure> counted, Collection<String> wanted) {
        Map<String, Figure> whole = new LinkedHashMap<>();
        wanted.forEach(measure -> whole.put(measure, counted.getOrDefault(measure, Figure.NONE)));
        return whole;
    }

    /**
     * The cases of one part of a figure, the latest first.
     *
     * @param after the place the page before ended with
     */
    public FigureCases cases(String measure, Part part, Scope scope, Period period, @Nullable String after, int limit) {
        Measure counted = measures.measure(measure);
        FactTable table = counted.counts();
        Map<String, Object> parameters = parameters(scope, period, heirs.now());
        parameters.put("most", limit + 1);
        String beyond = after == null || after.isEmpty() ? "" : " and " + place(after, parameters, table);
        String sql = counted.windows().stream()
                .map(window ->
                        "(select case_no, %1$s as part, %2$s as at, %3$s as unit, township, matter_code as matter, %4$s as excluded from %5$s where %6$s and %7$s%8$s order by %2$s desc, case_no desc, %1$s desc limit :most)"
                                .formatted(
                                        table.part(),
                                        window.at(),
                                        table.unit(),
                                        part == Part.EXCLUDED ? table.excluded() : "null::text",
                                        table.table(),
                                        Count.where(table, window, scope),
                                        counted.condition(part),
                                        beyond.replace("AT", window.at())))
                .collect(Collectors.joining(" union all "));
        List<FigureCases.Line> found = jdbc.sql("select * from (" + sql + ") q order by at desc, case_no desc, part desc limit :most")
                .params(parameters)
                .query(Rows.of(FigureCases.Line.class))
                .list();
        List<FigureCases.Line> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new FigureCases(shown, found.size() > limit ? place(shown.get(limit - 1)) : null);
    }

    private static String place(FigureCases.Line last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.at() + "\u0001" + last.caseNo() + "\u0001" + last.part())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String place(String after, Map<String, Object> parameters, FactTable table) {
        try {
            String[] values = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\u0001", -1);
            parameters.put("afterAt", Instant.parse(values[0]).atOffset(ZoneOffset.UTC));
            parameters.put("afterCase", values[1]);
            parameters.put("afterPart", values[2]);
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw Refused.invalid("figures.no-place");
        }
        return "(AT, case_no, " + table.part() + ") < (:afterAt, :afterCase, :afterPart)";
    }

    private Map<String, Object> parameters(Scope scope, Period period, Heirs.Merged merged) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("region", scope.region());
        parameters.put("from", utc(period.begins()));
        parameters.put("until", utc(period.ends()));
        // What is done in this very second has been done.
        Instant now = clock.instant().plusMillis(1);
        parameters.put("asOf", utc(now.isBefore(period.ends()) ? now : period.ends()));
        parameters.put("township", scope.township());
        parameters.put("matter", scope.matter());
        parameters.put("domain", scope.domain());
        parameters.put("units", scope.unit() == null ? null : merged.all(scope.unit()));
        return parameters;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
