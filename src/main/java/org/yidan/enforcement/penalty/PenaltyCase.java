package org.yidan.enforcement.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.penalty.facts.Accused;
import org.yidan.enforcement.penalty.facts.Decision;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Delivery;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyNotice;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.shared.Refused;

/**
 * One penalty case by the ordinary procedure (行政处罚法 54 to 72): guards the order of its steps, so that no way into the
 * platform can skip one.
 */
@Entity
@Table(name = "penalty_case")
public class PenaltyCase extends PenaltyRecord {

    protected PenaltyCase() {}

    PenaltyCase(String caseNo, NewPenaltyCase order, String subject, @Nullable Accused party) {
        super(caseNo, order, subject, party);
    }

    /** What the filing paper says; the leader has not decided yet. */
    public void describe(
            Accused accused, String what, String act, LocalDate ended, boolean harm, List<String> investigators) {
        require(PenaltyState.REQUESTED);
        this.party = accused;
        this.cause = what;
        this.actId = act;
        this.actEndedOn = ended;
        this.harmful = harm;
        this.officers = List.copyOf(investigators);
    }

    /** Filed under the version of the list of that day; the ninety days begin (行政处罚法 54, 60). */
    public void file(LocalDate day, LocalDate due, String listVersion) {
        require(PenaltyState.REQUESTED);
        this.filedOn = day;
        this.due90 = due;
        this.competenceVersion = listVersion;
        this.state = PenaltyState.INVESTIGATING;
    }

    public void refuseFiling() {
        require(PenaltyState.REQUESTED);
        this.state = PenaltyState.NOT_FILED;
    }

    /** The investigators have changed, or a new subject has taken the file over. */
    public void investigateBy(List<String> investigators) {
        requireUndecided();
        this.officers = List.copyOf(investigators);
    }

    /** The report is done; the case goes to the legal review, or past it where none is needed (行政处罚法 58). */
    public void report(InvestigationReport written, boolean reviewNeeded) {
        require(PenaltyState.INVESTIGATING);
        requireNoTransfer();
        this.report = written;
        this.review = new Review(reviewNeeded, null, null, null);
        this.state = reviewNeeded ? PenaltyState.REPORTED : PenaltyState.REVIEWED;
    }

    /** The legal review before the notice; not passed, the case goes back (行政处罚法 58). */
    public void review(Review.Result result, String reviewer, Instant at) {
        require(PenaltyState.REPORTED);
        this.review = new Review(true, result, reviewer, at);
        this.state = result == Review.Result.PASSED ? PenaltyState.REVIEWED : PenaltyState.INVESTIGATING;
    }

    /** The party has been told what is about to be decided (行政处罚法 44). */
    public void notify(PenaltyNotice served) {
        require(PenaltyState.REVIEWED);
        requireNoTransfer();
        this.notice = served;
        this.defence = null;
        this.hearing = null;
        this.state = PenaltyState.NOTIFIED;
    }

    /** The window changed: waived or closed. */
    public void changeNotice(PenaltyNotice changed) {
        require(PenaltyState.NOTIFIED);
        this.notice = changed;
    }

    /** The party said something, or was answered. */
    public void defend(Defence said) {
        require(PenaltyState.NOTIFIED);
        this.defence = said;
    }

    /** A hearing was asked for; also after the window closed, when the request in time was written down late. */
    public void askHearing(Hearing asked) {
        require(PenaltyState.NOTIFIED, PenaltyState.HEARD);
        this.hearing = asked;
        this.state = PenaltyState.NOTIFIED;
    }

    public void changeHearing(Hearing changed) {
        require(PenaltyState.NOTIFIED);
        this.hearing = changed;
    }

    /** The legal review that every hearing is followed by (行政处罚法 58(2)). */
    public void reviewAfterHearing(Review.Result result, String reviewer, Instant at) {
        require(PenaltyState.NOTIFIED);
        this.review = new Review(true, result, reviewer, at);
        if (result == Review.Result.PASSED) {
            changeHearing(requiredHearing().passedReview());
        } else {
            this.state = PenaltyState.INVESTIGATING;
        }
    }

    /** Everything the party may say has been heard and answered. */
    public void heard() {
        require(PenaltyState.NOTIFIED);
        this.state = PenaltyState.HEARD;
    }

    public void discussed(Instant at) {
        require(PenaltyState.REVIEWED, PenaltyState.HEARD);
        this.collectiveAt = at;
    }

    /** Back to the investigators, who report anew; a new notice will be needed. */
    public void sendBack() {
        requireUndecided();
        this.collectiveAt = null;
        this.state = PenaltyState.INVESTIGATING;
    }

    /** A crime is suspected: nothing is decided before the police have answered (行政处罚法 27, 移送规定 11). */
    public void suspectCrime(String transfer) {
        requireUndecided();
        requireNoTransfer();
        this.transferNo = transfer;
        this.transferOpen = true;
    }

    /** The police or the own head said no: the case goes back to its report. */
    public void takeBackTransfer() {
        this.transferOpen = false;
        this.state = PenaltyState.INVESTIGATING;
    }

    /** The police filed it: the case is over here (行政处罚法 57(4)). */
    public void handedToPolice(Decision transfer) {
        requireUndecided();
        this.transferOpen = false;
        this.decision = transfer;
        this.state = PenaltyState.DECIDED;
    }

    /** Decided; every condition of the law has been checked by the desk. */
    public void decide(Decision taken, boolean publish) {
        require(PenaltyState.REVIEWED, PenaltyState.HEARD);
        this.decision = taken;
        this.publicity = new Publicity(publish, null, null);
        this.state = PenaltyState.DECIDED;
    }

    public void serve(Delivery delivered, @Nullable Performance expected) {
        require(PenaltyState.DECIDED);
        this.delivery = delivered;
        this.performance = expected;
        this.state = PenaltyState.SERVED;
    }

    public void publish(Publicity changed) {
        this.publicity = changed;
    }

    public void perform(Performance changed) {
        require(PenaltyState.SERVED);
        this.performance = changed;
    }

    public void annul(LocalDate day) {
        this.annulledOn = day;
    }

    public void close() {
        if (state == PenaltyState.CLOSED) {
            throw Refused.conflict("enforcement.case-closed", caseNo);
        }
        this.state = PenaltyState.CLOSED;
    }

    /** Moves the end of the ninety days by excluded time. */
    public void moveDue90(LocalDate due) {
        requireUndecided();
        this.due90 = due;
    }

    /** Another subject takes over the whole file; the ninety days go on (RULES 6.3). */
    public void transferTo(String subject, String lead, String listVersion) {
        this.subjectUnit = subject;
        this.leadUnit = lead;
        this.competenceVersion = listVersion;
        this.officers = List.of();
    }

    /** Refuses when the case stands elsewhere. */
    public void require(PenaltyState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refused.conflict("enforcement.case-not-at-this-step", caseNo, PenaltyTexts.of(state));
        }
    }

    /** Refuses before filing and after the decision. */
    public void requireUndecided() {
        if (!state.undecided()) {
            throw Refused.conflict("enforcement.case-not-at-this-step", caseNo, PenaltyTexts.of(state));
        }
    }

    /** Refuses while a transfer to the police is open (移送规定 11). */
    public void requireNoTransfer() {
        if (transferOpen) {
            throw Refused.conflict("enforcement.case-transfer-open", caseNo, String.valueOf(transferNo));
        }
    }

    public PenaltyNotice requiredNotice() {
        return there(notice);
    }

    public Hearing requiredHearing() {
        return there(hearing);
    }

    public InvestigationReport requiredReport() {
        return there(report);
    }

    public Decision requiredDecision() {
        return there(decision);
    }

    public Performance requiredPerformance() {
        return there(performance);
    }

    public Accused requiredParty() {
        return there(party);
    }

    public LocalDate requiredFiledOn() {
        return there(filedOn);
    }

    public LocalDate requiredDue90() {
        return there(due90);
    }

    private <T> T there(@Nullable T part) {
        if (part == null) {
            throw Refused.conflict("enforcement.case-not-at-this-step", caseNo, PenaltyTexts.of(state));
        }
        return part;
    }

    public LocalDate foundOn() {
        return foundOn;
    }

    public @Nullable LocalDate actEndedOn() {
        return actEndedOn;
    }

    public @Nullable LocalDate annulledOn() {
        return annulledOn;
    }

    public @Nullable String transferNo() {
        return transferNo;
    }

    public boolean transferOpen() {
        return transferOpen;
    }

    public @Nullable Instant collectiveAt() {
        return collectiveAt;
    }

    public @Nullable Publicity publicity() {
        return publicity;
    }

    public @Nullable Delivery delivery() {
        return delivery;
    }

    public @Nullable Performance performance() {
        return performance;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable Hearing hearing() {
        return hearing;
    }

    public @Nullable Defence defence() {
        return defence;
    }

    /** Whether harm to life, health or financial safety lengthens the limitation (行政处罚法 36). */
    public boolean harmful() {
        return Boolean.TRUE.equals(harmful);
    }

    /** The fine of the decision, zero without one. */
    public BigDecimal fine() {
        return decision == null ? BigDecimal.ZERO : decision.fineOrZero();
    }
}
