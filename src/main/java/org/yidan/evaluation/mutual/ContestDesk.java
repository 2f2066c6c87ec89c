package org.yidan.evaluation.mutual;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.mutual.YearFigures.Pair;
import org.yidan.evaluation.mutual.steps.MutualEvaluationStep;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/**
 * Contests of figures: a unit names the cases that should not count, the staffing office leaves some of them out or upholds the figure.
 * Neither can enter a number. They lie beside the journal, as whoever acted in a case reads all of it.
 */
@Service
@Transactional
public class ContestDesk {

    /** Cases a contest may name. */
    public static final int MOST_CASES = 50;

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Computation computation;
    private final MutualResultDesk results;
    private final MutualSight sight;
    private final CaseRecords records;
    private final CurrentUser user;

    ContestDesk(
            JdbcClient jdbc,
            Rounds rounds,
            Computation computation,
            MutualResultDesk results,
            MutualSight sight,
            CaseRecords records,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.computation = computation;
        this.results = results;
        this.sight = sight;
        this.records = records;
        this.user = user;
    }

    /** What became of a contest. */
    public enum Answer {
        CORRECTED,
        UPHELD
    }

    /** A contest, answered or not. */
    public record Contest(
            long id,
            String no,
            String unit,
            String partner,
            String measure,
            List<String> cases,
            String reason,
            Instant contestedAt,
            @Nullable Answer answer,
            List<String> leftOut,
            @Nullable String answerNote) {}

    /** Contests a figure of the unit with a partner, in the name of a unit the user speaks for, within five working days. */
    public long contest(
            String no, String unit, String partner, String measure, Collection<String> cases, String reason) {
        records.locked(no);
        Round round = rounds.byNo(no);
        if (!sight.speaksFor(unit)) {
            throw Refused.forbidden("mutual.not-your-unit");
        }
        Instant due = round.contestDue();
        if (round.state() != Round.State.CONTESTABLE
                || due == null
                || records.now().isAfter(due)) {
            throw Refused.conflict("mutual.contest-late");
        }
        String why = written(reason);
        Set<String> named = cases.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty() || named.size() > MOST_CASES) {
            throw Refused.invalid("mutual.contest-cases", MOST_CASES);
        }
        Set<String> foreign = new TreeSet<>(named);
        foreign.removeAll(computation.counting(round, pair(direction(unit), unit, partner), measure, named));
        if (!foreign.isEmpty()) {
            throw Refused.invalid("mutual.contest-foreign", String.join("、", foreign));
        }
        return jdbc.sql(
                        """
                        insert into mutual_contest (case_no, unit, partner, measure, cases, reason, contested_by, contested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        no,
                        unit,
                        partner,
                        Direction.measure(measure),
                        named.toArray(String[]::new),
                        why,
                        user.id(),
                        Timestamp.from(records.now()))
                .query(Long.class)
                .single();
    }

    /** Answers a contest: leaves these of its cases out of the figure, or upholds it when there are none. */
    public void answer(String no, long id, Collection<String> leftOut, String note) {
        records.locked(no);
        Round round = rounds.byNo(no);
        sight.requireRuns(round.region());
        Contest contest = of(no).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.missing("mutual.contest-unknown"));
        if (round.state() != Round.State.CONTESTABLE || contest.answer() != null) {
            throw Refused.conflict("mutual.contest-answered");
        }
        String why = written(note);
        Set<String> out = new TreeSet<>(leftOut);
        if (!contest.cases().containsAll(out)) {
            throw Refused.invalid("mutual.contest-foreign", String.join("、", out));
        }
        jdbc.sql(
                        """
                        update mutual_contest set answer = ?, left_out = ?, answer_note = ?, answered_by = ?, answered_at = ?
                         where id = ?""")
                .params(
                        (out.isEmpty() ? Answer.UPHELD : Answer.CORRECTED).name(),
                        out.toArray(String[]::new),
                        why,
                        user.id(),
                        Timestamp.from(records.now()),
                        id)
                .update();
        if (!out.isEmpty()) {
            results.correct(round, id, contest.unit(), contest.partner(), direction(contest.unit()));
        }
        results.tellAnswered(no, contest.unit());
    }

    /** The staffing office settles the round; every contest has its answer. */
    public void settle(CaseFile file, String note, FormSubmission sent) {
        int waiting = waiting(file.caseNo());
        if (waiting > 0) {
            throw Refused.conflict("mutual.contests-waiting", waiting);
        }
        records.locked(file).done(sent.entry(MutualEvaluationStep.SETTLE_CONTESTS, note));
    }

    /** How many contests of a round wait for an answer. */
    @Transactional(readOnly = true)
    public int waiting(String no) {
        return jdbc.sql("select count(*) from mutual_contest where case_no = ? and answer is null")
                .param(no)
                .query(Integer.class)
                .single();
    }

    /** All contests of a round, oldest first. */
    @Transactional(readOnly = true)
    public List<Contest> of(String no) {
        return jdbc.sql("select case_no as no, c.* from mutual_contest c where case_no = ? order by id")
                .param(no)
                .query(Rows.of(Contest.class))
                .list();
    }

    private Direction direction(String unit) {
        return sight.isPlace(unit) ? Direction.OF_TOWNSHIP : Direction.OF_DEPARTMENT;
    }

    private static Pair pair(Direction direction, String unit, String partner) {
        return direction == Direction.OF_DEPARTMENT ? new Pair(unit, partner) : new Pair(partner, unit);
    }

    private static String written(String text) {
        String why = text.strip();
        if (Characters.count(why) < SHORTEST || Characters.count(why) > LONGEST) {
            throw Refused.invalid("mutual.contest-reason", SHORTEST, LONGEST);
        }
        return why;
    }
}
