package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.StepEntry;
import org.yidan.evaluation.mutual.YearFigures.Pair;
import org.yidan.evaluation.mutual.steps.MutualEvaluationStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** The results of a round: computed and frozen, corrected by an answer to a contest, published or voided. */
@Service
@Transactional
public class MutualResultDesk {

    /** The form of the annual sheet. */
    static final String SHEET = "F-73";

    /** Working days in which a figure may be contested. */
    private static final int CONTEST_DAYS = 5;

    private final Rounds rounds;
    private final Computation computation;
    private final Results results;
    private final ResultBasis basis;
    private final Urn urn;
    private final Announcements announcements;
    private final OfficeClock clock;

    MutualResultDesk(
            Rounds rounds,
            Computation computation,
            Results results,
            ResultBasis basis,
            Urn urn,
            Announcements announcements,
            OfficeClock clock) {
        this.rounds = rounds;
        this.computation = computation;
        this.results = results;
        this.basis = basis;
        this.urn = urn;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Counts the answers, computes everything, keeps it, and has units told: from now they may contest it. */
    public void freeze(CaseFile file) {
        CaseRecord record = announcements.locked(file);
        Instant now = now();
        Instant due = record.beginFrom(
                MutualEvaluationStep.CONTEST_FIGURES,
                null,
                TimeLimit.workingDays(CONTEST_DAYS),
                Texts.kept("mutual.basis-contest"),
                now);
        rounds.froze(file.caseNo(), now, due);
        int answers = urn.count(file.caseNo());
        Round round = rounds.byNo(file.caseNo());
        ResultBasis.Basis restsOn = basis.of(round.period());
        List<Computed> all = computation.all(round);
        all.forEach(one -> results.keep(round.no(), one, null, restsOn, now));
        record.end(MutualEvaluationStep.CLOSE_QUESTIONNAIRES, null);
        announcements.done(
                file, MutualEvaluationStep.FREEZE_RESULTS, Texts.kept("mutual.note-frozen", answers, all.size()));
        announcements.units("mutual-figures", round.no(), units(results.of(round.no())));
    }

    /** What the record gives now; the same as what is kept, unless the record has changed since. */
    @Transactional(readOnly = true)
    public boolean agrees(String no) {
        Map<String, Result> kept =
                results.of(no).stream().collect(Collectors.toMap(MutualResultDesk::key, result -> result));
        List<Computed> now = computation.all(rounds.byNo(no));
        return kept.size() == now.size()
                && now.stream().allMatch(one -> {
                    Result before = kept.get(one.direction() + one.unit() + "/" + one.partner());
                    return before != null && one.same(before);
                });
    }

    private static String key(Result result) {
        return result.direction() + result.unit() + "/" + result.partner();
    }

    /** Computes a pair and the whole of its unit anew, and keeps both as their next revisions. */
    void correct(Round round, long contest, String unit, String partner, Direction direction) {
        ResultBasis.Basis restsOn = basis.of(round.period());
        Pair pair = direction == Direction.OF_DEPARTMENT ? new Pair(unit, partner) : new Pair(partner, unit);
        results.keep(round.no(), computation.pair(round, direction, pair), contest, restsOn, now());
        SortedMap<String, @Nullable BigDecimal> objectives = new TreeMap<>();
        results.of(round.no()).stream()
                .filter(one -> one.direction() == direction && one.unit().equals(unit) && one.partner() != null)
                .forEach(one -> objectives.put(Objects.requireNonNull(one.partner()), one.objective()));
        results.keep(round.no(), computation.whole(round, direction, unit, objectives), contest, restsOn, now());
    }

    /** The unit whose contest was answered is told. */
    void tellAnswered(String no, String unit) {
        announcements.units("mutual-answered", no, List.of(unit));
    }

    /** Lets everybody of the region see the round and gives each unit its annual sheet. */
    public void publish(CaseFile file) {
        CaseRecord record = announcements.locked(file);
        rounds.published(file.caseNo(), now());
        List<Result> all = results.of(file.caseNo());
        String signer = record.last(MutualEvaluationStep.CONFIRM_RESULTS)
                .map(act -> act.actor())
                .orElse(StepEntry.SYSTEM);
        Round round = rounds.byNo(file.caseNo());
        for (Result whole : all.stream().filter(one -> one.partner() == null).toList()) {
            record.addParty("assessed", whole.unit());
            record.issue(new NewDocument(
                    SHEET,
                    basis.office(round.region()),
                    signer,
                    Texts.kept("mutual.sheet-title", String.valueOf(round.year()), basis.name(whole.unit())),
                    sheet(round, whole, all)));
        }
        announcements.done(file, MutualEvaluationStep.PUBLISH_RESULTS, null);
        announcements.units("mutual-published", file.caseNo(), units(all));
        record.close("PUBLISHED");
    }

    /** The whole of a unit and its pairs, as they were frozen. */
    private static Map<String, Object> sheet(Round round, Result whole, List<Result> all) {
        Map<String, Object> content = content(whole);
        content.put("assessed", whole.unit());
        content.put("direction", whole.direction().name());
        content.put("year", round.year());
        content.put(Evidence.BUCK_PASSING, 0);
        content.put(Evidence.REFUSED_RULING, 0);
        part(content, "lapses").forEach((kind, cases) -> content.put(kind, ((List<?>) cases).size()));
        part(content, "others").forEach((source, mark) -> content.put("other" + source, mark));
        content.put("frozenAt", String.valueOf(round.frozenAt()));
        content.put("queryVersion", whole.queryVersion());
        content.put("formulaVersion", whole.formulaVersion());
        content.put("logSize", whole.logSize());
        content.put("resultHash", whole.sha256());
        content.put(
                "pairs",
                all.stream()
                        .filter(one -> one.direction() == whole.direction()
                                && one.unit().equals(whole.unit())
                                && one.partner() != null)
                        .map(MutualResultDesk::content)
                        .toList());
        return content;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> content, String key) {
        return (Map<String, Object>) content.getOrDefault(key, Map.of());
    }

    private static Map<String, Object> content(Result one) {
        Map<String, Object> content = new TreeMap<>(one.read());
        content.put("partner", one.partner());
        content.put("annual", one.annual());
        content.put("score", one.score());
        content.put("objective", one.objective());
        content.put("subjective", one.subjective());
        content.put("deductions", one.deductions());
        content.values().removeIf(Objects::isNull);
        content.replaceAll((key, value) -> value instanceof BigDecimal number ? number.toPlainString() : value);
        return content;
    }

    /** The round counts for nothing; another may begin. */
    public void discard(CaseFile file) {
        CaseRecord record = announcements.locked(file);
        rounds.voided(file.caseNo());
        announcements.done(file, MutualEvaluationStep.VOID_ROUND, null);
        record.close("VOIDED");
    }

    private static List<String> units(List<Result> all) {
        return new ArrayList<>(all.stream().map(Result::unit).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
