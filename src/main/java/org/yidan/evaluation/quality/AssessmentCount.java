package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.evaluation.facts.Facts;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.quality.QualityFormula.Judged;

/** Puts together what an assessment of a region and half-year comes to: the list says of whom, the facts how much, the formula what of it. */
@Component
class AssessmentCount {

    private final CountedFacts facts;
    private final ListedDuties duties;
    private final Formulas formulas;
    private final AssessmentRuns runs;
    private final Facts log;

    AssessmentCount(CountedFacts facts, ListedDuties duties, Formulas formulas, AssessmentRuns runs, Facts log) {
        this.facts = facts;
        this.duties = duties;
        this.formulas = formulas;
        this.runs = runs;
        this.log = log;
    }

    /** The rows, sorted; nothing is kept. */
    List<AssessedRow> rows(String caseNo, String region, HalfYear period) {
        Map<AssessedKey, Counted> counted = counted(region, period, formula(period));
        return judged(caseNo, region, period, counted, null, List.of());
    }

    /** One row counted anew, without some cases. */
    AssessedRow corrected(AssessmentRun run, AssessedRow old, Set<String> leftOut) {
        HalfYear period = run.halfYear();
        Counted now = counted(run.region(), period, formula(period)).getOrDefault(old.key(), Counted.NOTHING);
        Counted corrected = leftOut.isEmpty() ? now : facts.without(old, run.region(), period, now, leftOut);
        return judged(run.caseNo(), run.region(), period, Map.of(old.key(), corrected), old.id(), List.copyOf(leftOut))
                .get(0);
    }

    /** How many entries of the sealed log the facts rest on. */
    long factsSize() {
        return log.asOf();
    }

    String queryVersion() {
        return facts.version();
    }

    String formulaVersion(HalfYear period) {
        return formula(period).version();
    }

    int supportMonths(HalfYear period) {
        return formula(period).limit("supportMonths").intValue();
    }

    private QualityFormula formula(HalfYear period) {
        return QualityFormula.of(formulas.of("Q", period.period()), formulas.of("Q_FINDING", period.period()));
    }

    private Map<AssessedKey, Counted> counted(String region, HalfYear period, QualityFormula formula) {
        Set<AssessedKey> listed = duties.on(region, period.period().lastDay());
        return facts.of(region, period, listed, formula.limit("unusedMonths").intValue());
    }

    private List<AssessedRow> judged(
            String caseNo,
            String region,
            HalfYear period,
            Map<AssessedKey, Counted> counted,
            @Nullable Long replaces,
            List<String> leftOut) {
        QualityFormula formula = formula(period);
        Map<String, LocalDate> since = duties.since(region);
        LocalDate year =
                period.until().minusMonths(formula.limit("unusedMonths").longValue());
        Map<AssessedKey, BigDecimal> before =
                runs.published(region, period.previous(), new HashSet<>(counted.keySet()));
        return counted.entrySet().stream()
                .map(one -> {
                    AssessedKey key = one.getKey();
                    LocalDate listed = since.get(key.matter());
                    BigDecimal previous = before.get(key);
                    Judged judged = formula.judge(
                            one.getValue(), previous, key.township() != null, listed != null && !listed.isAfter(year));
                    return AssessedRow.of(caseNo, key, one.getValue(), judged, previous, replaces, leftOut);
                })
                .sorted((a, b) -> (a.matterCode() + " " + a.unit()).compareTo(b.matterCode() + " " + b.unit()))
                .toList();
    }
}
