package org.yidan.evaluation.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** How many qualified officers each matter needs, as the staffing office of a region enters it; the newest number of a matter holds. */
@Service
@Transactional
public class OfficersRequired {

    private static final int MOST = 99;
    private static final int LONGEST_SOURCE = 200;

    private final JdbcClient jdbc;
    private final AssessmentSight sight;
    private final ListedDuties duties;
    private final OfficeClock clock;

    OfficersRequired(JdbcClient jdbc, AssessmentSight sight, ListedDuties duties, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.duties = duties;
        this.clock = clock;
    }

    /** A number with where it comes from. */
    public record Line(String matterCode, int officers, String source) {}

    /** A matter with what was entered for it; null where nothing was. */
    public record Shown(String code, String name, @Nullable Line line) {}

    /** What holds, by matter. */
    @Transactional(readOnly = true)
    public Map<String, Line> of(String region) {
        Map<String, Line> lines = new TreeMap<>();
        jdbc.sql("select matter_code, officers, source from officers_required where region = ? order by id")
                .param(region)
                .query(row -> {
                    lines.put(row.getString(1), new Line(row.getString(1), row.getInt(2), row.getString(3)));
                });
        return lines;
    }

    /** Every matter of the list in force with its name, and with what was entered if it was. */
    @Transactional(readOnly = true)
    public List<Shown> shown(String region) {
        Map<String, Line> lines = of(region);
        return duties.names(region).entrySet().stream()
                .map(one -> new Shown(one.getKey(), one.getValue(), lines.get(one.getKey())))
                .toList();
    }

    /** Enters them all or none, for the region of the staffing office. */
    public int enter(List<Line> lines) {
        String region = sight.assesses();
        Map<String, Line> known = of(region);
        Set<String> names = duties.names(region).keySet();
        List<Line> changed = lines.stream()
                .filter(line -> !line.equals(known.get(line.matterCode())))
                .toList();
        for (Line line : changed) {
            if (!names.contains(line.matterCode())) {
                throw Refused.invalid("assessment.officers-matter-unknown", line.matterCode());
            }
            if (line.officers() < 1 || line.officers() > MOST) {
                throw Refused.invalid("assessment.officers-number", line.matterCode(), MOST);
            }
            if (line.source().isBlank() || line.source().length() > LONGEST_SOURCE) {
                throw Refused.invalid("assessment.officers-source", line.matterCode(), LONGEST_SOURCE);
            }
            jdbc.sql(
                            """
                            insert into officers_required (region, matter_code, officers, source, entered_by, entered_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            region,
                            line.matterCode(),
                            line.officers(),
                            line.source().strip(),
                            sight.user(),
                            AssessmentRuns.utc(clock.instant()))
                    .update();
        }
        return changed.size();
    }
}
