package org.yidan.evaluation.quality;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterFilter;
import org.yidan.evaluation.facts.Facts;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Begins assessments, or shows what one would come to: has the facts read first what the record says up to now. */
@Component
public class AssessmentStart {

    private static final Logger log = LoggerFactory.getLogger(AssessmentStart.class);

    private final Facts facts;
    private final AssessmentDesk desk;
    private final AssessmentSight sight;
    private final MatterCatalog catalog;
    private final OfficeClock clock;

    AssessmentStart(Facts facts, AssessmentDesk desk, AssessmentSight sight, MatterCatalog catalog, OfficeClock clock) {
        this.facts = facts;
        this.desk = desk;
        this.sight = sight;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Begins the assessment of the staffing office's region, or gives back the one there is. */
    public String begin(HalfYear period) {
        String region = sight.assesses();
        facts.catchUp();
        return desk.begin(region, period, sight.user());
    }

    /** What an assessment would come to now; of a half-year that has begun. */
    public List<AssessedRow> preview(HalfYear period) {
        String region = sight.assesses();
        if (period.from().isAfter(clock.today())) {
            throw Refused.invalid("assessment.half-year-ahead", period.label());
        }
        facts.catchUp();
        return desk.preview(region, period);
    }

    /** Begins what nobody began: the last half-year of every region whose list was in force in it. */
    public void beginDue(int daysAfter) {
        HalfYear due = HalfYear.around(clock.today().minusDays(daysAfter)).previous();
        List<String> regions = catalog.regions().stream()
                .filter(region -> desk.existing(region, due).isEmpty())
                .filter(region ->
                        catalog.count(MatterFilter.all(region, due.period().lastDay())) > 0)
                .toList();
        if (!regions.isEmpty()) {
            facts.catchUp();
            regions.forEach(region -> {
                try {
                    desk.begin(region, due, StepEntry.SYSTEM);
                } catch (RuntimeException failed) {
                    // The next turn tries again; the other regions do not wait for it.
                    log.error("assessment {} of {}", due.label(), region, failed);
                }
            });
        }
    }

    /** The half-years an assessment can be asked for: the present one for a preview, and the two before. */
    public List<HalfYear> offered() {
        HalfYear now = HalfYear.around(clock.today());
        return List.of(now, now.previous(), now.previous().previous());
    }
}
