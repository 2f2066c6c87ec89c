package org.yidan.evaluation.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rows;

/** Finds entries, counts them by unit and by category; of those the present user sees. */
@Service
@Transactional(readOnly = true)
public class LedgerSearch {

    /** Lines of a page. */
    public static final int PAGE = 50;

    /** Lines of an exported table. */
    public static final int EXPORTED = 20_000;

    private static final String WHERE =
            """
             from ledger_state e
            where (:all or e.region in (:regions) or e.unit_code in (:units))
              and (:unit = '' or e.unit_code = :unit)
              and (:category = '' or e.category = :category)
              and (:status = '' or e.status = :status or e.decided = :status)
              and e.severity >= :severity
              and (:matter = '' or e.matter_code = :matter)
              and (not :blocked or e.business_key = '-')
              and e.recorded_at >= :from and e.recorded_at < :until
            """;

    private final JdbcClient jdbc;
    private final LedgerSight sight;

    LedgerSearch(JdbcClient jdbc, LedgerSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** One entry as it stands today. */
    public record Line(
            long id,
            Instant recordedAt,
            String region,
            String unitCode,
            @Nullable String person,
            String businessKey,
            String ruleId,
            String category,
            String fact,
            @Nullable Instant deadline,
            Instant actual,
            int severity,
            String status,
            @Nullable String decided,
            @Nullable String tolerance,
            @Nullable String matterCode) {

        /** What the rule says, and its paragraph. */
        public String rule() {
            return LedgerRule.words(ruleId);
        }

        public boolean cancelled() {
            return LedgerStatus.CANCELLED.name().equals(decided);
        }
    }

    /** How many entries a unit or a category has: all, those cancelled, and those that still count. */
    public record Count(String key, long entries, long cancelled) {

        public long counting() {
            return entries - cancelled;
        }
    }

    /** One page, newest first, and whether there is another. */
    public record Found(List<Line> lines, boolean more) {}

    /** One page of what is asked for. */
    public Found page(LedgerQuestion asked) {
        List<Line> lines = lines(asked, PAGE + 1, asked.pageNo() * PAGE);
        boolean more = lines.size() > PAGE;
        return new Found(more ? lines.subList(0, PAGE) : lines, more);
    }

    /** All of it, for an export. */
    public List<Line> all(LedgerQuestion asked) {
        return lines(asked, EXPORTED, 0);
    }

    private List<Line> lines(LedgerQuestion asked, int most, int skipped) {
        return jdbc.sql("select e.*" + WHERE + " order by e.recorded_at desc, e.id desc limit :most offset :skipped")
                .params(parameters(asked, sight.mine()))
                .param("most", most)
                .param("skipped", skipped)
                .query(Rows.of(Line.class))
                .list();
    }

    /** How many each unit has, most first. */
    public List<Count> byUnit(LedgerQuestion asked) {
        return counts(asked, "unit_code");
    }

    /** How many there are of each category, most first. */
    public List<Count> byCategory(LedgerQuestion asked) {
        return counts(asked, "category");
    }

    private List<Count> counts(LedgerQuestion asked, String column) {
        return jdbc.sql("select e." + column + " as key, count(*) as entries,"
                        + " count(*) filter (where e.decided = 'CANCELLED') as cancelled" + WHERE
                        + " group by 1 order by 2 desc, 1")
                .params(parameters(asked, sight.mine()))
                .query(Rows.of(Count.class))
                .list();
    }

    private static Map<String, Object> parameters(LedgerQuestion asked, LedgerSight.Sight seen) {
        Map<String, Object> values = new HashMap<>();
        values.put("all", seen.all());
        values.put("regions", orNone(seen.regions()));
        values.put("units", orNone(seen.units()));
        values.put("unit", text(asked.unit()));
        values.put("category", text(asked.category()));
        values.put("status", text(asked.status()));
        values.put("severity", Objects.requireNonNullElse(asked.severity(), 1));
        values.put("matter", text(asked.matter()));
        values.put("blocked", Boolean.TRUE.equals(asked.blocked()));
        values.put("from", start(asked.from(), LocalDate.EPOCH));
        LocalDate last = asked.to();
        values.put("until", start(last == null ? null : last.plusDays(1), LocalDate.of(9999, 1, 1)));
        return values;
    }

    private static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static Timestamp start(@Nullable LocalDate day, LocalDate otherwise) {
        return Timestamp.from(Objects.requireNonNullElse(day, otherwise)
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant());
    }
}
