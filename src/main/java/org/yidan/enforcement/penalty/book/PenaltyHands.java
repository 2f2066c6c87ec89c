package org.yidan.enforcement.penalty.book;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseParties;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.standin.StandIns;
import org.yidan.shared.Refused;

/**
 * Who may not do a step of a penalty case (RULES 0.5; 行政处罚法 57, 58): the officers of the case and who handled it
 * neither approve, review nor decide it, who reviewed does not decide, and nobody reviews without a legal qualification.
 */
@Component
public class PenaltyHands implements SeparatedHands {

    private static final PenaltyCaseStep REVIEW = PenaltyCaseStep.REVIEW_LEGALITY;
    private static final PenaltyCaseStep REVIEW_AGAIN = PenaltyCaseStep.REVIEW_AFTER_HEARING;
    private static final PenaltyCaseStep DECIDE = PenaltyCaseStep.DECIDE_PENALTY;
    private static final Set<Step> HANDLED = Set.copyOf(PenaltyCaseStep.ofHandling());

    private static final Map<Step, Set<Step>> RULES = Map.of(
            PenaltyCaseStep.APPROVE_FILING,
            Set.of(PenaltyCaseStep.REQUEST_FILING),
            PenaltyCaseStep.APPROVE_REGISTRATION,
            Set.of(PenaltyCaseStep.INVESTIGATE_CASE),
            REVIEW,
            HANDLED,
            REVIEW_AGAIN,
            HANDLED,
            DECIDE,
            with(HANDLED, REVIEW, REVIEW_AGAIN),
            PenaltyCaseStep.APPROVE_EXCLUSION,
            Set.of(PenaltyCaseStep.ASK_EXCLUSION),
            PenaltyCaseStep.APPROVE_CLOSING,
            Set.of(PenaltyCaseStep.PROPOSE_CLOSING));

    private final PenaltyCases cases;
    private final CaseJournal journal;
    private final SubjectCompetence subjects;
    private final StandIns standIns;
    private final Officers officers;
    private final CaseParties parties;

    PenaltyHands(
            PenaltyCases cases,
            CaseJournal journal,
            SubjectCompetence subjects,
            StandIns standIns,
            Officers officers,
            CaseParties parties) {
        this.officers = officers;
        this.parties = parties;
        this.cases = cases;
        this.journal = journal;
        this.subjects = subjects;
        this.standIns = standIns;
    }

    @Override
    public String process() {
        return PenaltyCaseStep.PROCESS;
    }

    @Override
    public Map<Step, Set<Step>> rules() {
        return RULES;
    }

    @Override
    public Set<String> barred(HeldStep step) {
        if (!RULES.containsKey(step.step())) {
            return Set.of();
        }
        PenaltyCase penalty = cases.byNo(step.no());
        return step.step() == REVIEW || step.step() == REVIEW_AGAIN
                ? barredFromReview(penalty)
                : barred(penalty, step.step());
    }

    /** Refuses a user who may not do the step because of what he did before. */
    public void require(PenaltyCase penalty, Step step, String user, String refusal) {
        if (barred(penalty, step).contains(user)) {
            throw Refused.forbidden("enforcement." + refusal);
        }
    }

    /** Whether the user investigated or handled the case. */
    public boolean handled(PenaltyCase penalty, String user) {
        return barred(penalty, REVIEW).contains(user);
    }

    /** Refuses whoever does not decide for the subject: its own people, or who stands in for its leader. */
    public void requireDecider(PenaltyCase penalty, String user) {
        String subject = penalty.subjectUnit();
        if (!standIns.mayAct(user, subjects.leaderOf(subject), barred(penalty, DECIDE))) {
            subjects.requireSigner(user, subject);
        }
    }

    /** Whether the user stands in for the reviewers of that unit. */
    public boolean standsInForReviewers(PenaltyCase penalty, String unit, String user) {
        return standIns.mayAct(user, new Post(unit, Role.LEGAL_REVIEWER), barredFromReview(penalty));
    }

    /** Also those of its reviewers whose legal qualification is not noted, or has run out: the step goes to others. */
    private Set<String> barredFromReview(PenaltyCase penalty) {
        Set<String> holders = parties.units(penalty.caseNo(), "reviewer").stream()
                .flatMap(unit -> officers.holdersOf(unit, Role.LEGAL_REVIEWER).stream())
                .map(Officer::userId)
                .collect(Collectors.toCollection(HashSet::new));
        holders.removeAll(officers.qualified(holders));
        holders.addAll(barred(penalty, REVIEW));
        return holders;
    }

    private Set<String> barred(PenaltyCase penalty, Step step) {
        Set<String> barred = new HashSet<>(penalty.officers());
        barred.addAll(journal.actors(penalty.caseNo(), RULES.getOrDefault(step, Set.of())));
        return barred;
    }

    private static Set<Step> with(Set<Step> some, Step... more) {
        Set<Step> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
