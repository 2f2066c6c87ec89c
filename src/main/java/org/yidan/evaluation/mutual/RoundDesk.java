package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.figures.Formulas;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.mutual.steps.MutualEvaluationStep;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Where a staffing office begins a round, and enters what others scored. */
@Service
@Transactional
public class RoundDesk {

    /** Days the questionnaires may be open. */
    public static final int FEWEST_DAYS = 3;

    public static final int MOST_DAYS = 60;

    private static final int EARLIEST = 2020;
    private static final int SHORTEST = 2;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_DOCUMENT = 200;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Rounds rounds;
    private final MutualSight sight;
    private final Formulas formulas;
    private final Evidence evidence;
    private final CaseRecords records;
    private final CaseProcess process;
    private final CurrentUser user;

    RoundDesk(
            Rounds rounds,
            MutualSight sight,
            Formulas formulas,
            Evidence evidence,
            CaseRecords records,
            CaseProcess process,
            CurrentUser user) {
        this.rounds = rounds;
        this.sight = sight;
        this.formulas = formulas;
        this.evidence = evidence;
        this.records = records;
        this.process = process;
        this.user = user;
    }

    /** Who scored a department beside the townships. */
    public enum Source {
        SUPERIOR,
        PUBLIC,
        INSPECTION
    }

    /** The newest year that is over. */
    public int lastYear() {
        return records.today().getYear() - 1;
    }

    /** The share of the townships' scores that the formula of a year gives. */
    @Transactional(readOnly = true)
    public BigDecimal usualWeight(int year) {
        return BigDecimal.valueOf(formulas.of("ANNUAL", Period.year(year)).weight("mutual"));
    }

    /**
     * Begins the round of a year that is over, in the staffing office's own region, and asks who dealt with whom. Gives its number.
     *
     * @param weight the share of the townships' scores; null for that of the formula
     * @param basis where another share than that is written
     * @param days how long the questionnaires are open
     */
    public String open(int year, @Nullable BigDecimal weight, @Nullable String basis, int days) {
        String region = sight.ownToRun();
        requireAskable(year, days);
        String why = basis == null || basis.isBlank() ? null : basis.strip();
        BigDecimal share = share(year, weight, why);
        CaseRecord record = records.open(new NewCase(
                CaseKind.MUTUAL,
                region,
                Texts.kept("mutual.title", String.valueOf(year)),
                null,
                null,
                NewCase.ORDINARY,
                null,
                user.id()));
        record.note(StepEntry.of(
                MutualEvaluationStep.OPEN_ROUND,
                why,
                user.id(),
                Map.of("year", year, "weight", share.toPlainString(), "days", days)));
        rounds.add(new Round(
                record.caseNo(),
                region,
                year,
                share,
                why,
                Round.State.ASKING,
                record.beginFrom(
                        MutualEvaluationStep.CLOSE_QUESTIONNAIRES,
                        null,
                        TimeLimit.elapsedDays(days),
                        Texts.kept("mutual.basis-days"),
                        records.now()),
                null,
                null,
                null));
        process.start(record.file(), Map.of());
        return record.caseNo();
    }

    private void requireAskable(int year, int days) {
        if (year < EARLIEST || !records.today().isAfter(LocalDate.of(year, 12, 31))) {
            throw Refused.invalid("mutual.year-not-over", String.valueOf(year));
        }
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw Refused.invalid("mutual.days", FEWEST_DAYS, MOST_DAYS);
        }
    }

    private BigDecimal share(int year, @Nullable BigDecimal weight, @Nullable String why) {
        BigDecimal usual = usualWeight(year);
        if (weight == null || weight.compareTo(usual) == 0) {
            return usual;
        }
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0 || weight.scale() > 2) {
            throw Refused.invalid("mutual.weight");
        }
        if (why == null || why.length() > LONGEST_BASIS) {
            throw Refused.invalid("mutual.weight-basis", LONGEST_BASIS);
        }
        return weight;
    }

    /** Enters what others scored a department, with the document it stands in; the last one of a source counts. */
    public void other(String no, String unit, Source source, BigDecimal score, String document) {
        records.locked(no);
        Round round = rounds.byNo(no);
        sight.requireRuns(round.region());
        if (round.state() != Round.State.ASKING) {
            throw Refused.conflict("mutual.other-late");
        }
        if (score.signum() < 0 || score.compareTo(FULL) > 0 || score.scale() > 2) {
            throw Refused.invalid("mutual.score-bounds");
        }
        String paper = document.strip();
        if (paper.length() < SHORTEST || paper.length() > LONGEST_DOCUMENT) {
            throw Refused.invalid("mutual.document", SHORTEST, LONGEST_DOCUMENT);
        }
        if (!sight.departments(round.region()).contains(unit)) {
            throw Refused.invalid("mutual.no-department", unit);
        }
        evidence.other(no, unit, source, score, paper, user.id(), records.now());
    }
}
