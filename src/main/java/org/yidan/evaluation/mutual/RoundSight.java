package org.yidan.evaluation.mutual;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.evaluation.mutual.ContestDesk.Contest;

/** Rounds and results as the present user may see them: his unit's as soon as they are frozen, the region's when they are published. */
@Service
@Transactional(readOnly = true)
public class RoundSight {

    private final Rounds rounds;
    private final Results results;
    private final Evidence evidence;
    private final ContestDesk contests;
    private final MutualSight sight;
    private final CaseDocuments documents;

    RoundSight(
            Rounds rounds,
            Results results,
            Evidence evidence,
            ContestDesk contests,
            MutualSight sight,
            CaseDocuments documents) {
        this.rounds = rounds;
        this.results = results;
        this.evidence = evidence;
        this.contests = contests;
        this.sight = sight;
        this.documents = documents;
    }

    /** The rounds of the user's regions; voided ones for who oversees. */
    public List<Round> rounds() {
        return rounds.of(sight.regions()).stream()
                .filter(round -> round.state() != Round.State.VOIDED || sight.oversees(round.region()))
                .toList();
    }

    /** A round of one of the user's regions. */
    public Round round(String no) {
        Round round = rounds.byNo(no);
        sight.requireRegion(round);
        return round;
    }

    /** What counts of a round, as far as the user may see it. */
    public List<Result> results(Round round) {
        return results.of(round.no()).stream()
                .filter(one -> sight.sees(round, one.unit()))
                .toList();
    }

    /** What counts of one unit, the whole first. */
    public List<Result> results(Round round, String unit) {
        sight.requireSees(round, unit);
        return results.of(round.no()).stream()
                .filter(one -> one.unit().equals(unit))
                .toList();
    }

    /** What people said of a unit, once the answers are counted; nothing of fewer than three. Reasons for the office alone. */
    public Optional<Aggregate> answers(Round round, String unit) {
        return Aggregate.of(evidence.ballots(round.no(), unit))
                .map(all -> sight.oversees(round.region()) ? all : all.withoutReasons());
    }

    /** The contests of a round: all for who oversees it, else those of the user's units. */
    public List<Contest> contests(Round round) {
        return contests.of(round.no()).stream()
                .filter(one -> sight.oversees(round.region()) || sight.own().contains(one.unit()))
                .toList();
    }

    /** What others scored departments, once entered; the departments' own as far as the user may see it. */
    public List<Evidence.Other> others(Round round) {
        return evidence.others(round.no()).stream()
                .filter(one -> sight.sees(round, one.unit()))
                .toList();
    }

    /** The annual sheet of a unit, as the address of its paper names it; once published. */
    public Optional<String> sheet(Round round, String unit) {
        return documents.of(round.no()).stream()
                .filter(one -> one.formNo().equals(MutualResultDesk.SHEET)
                        && unit.equals(one.content().get("assessed")))
                .findFirst()
                .map(one -> "D" + one.id());
    }
}
