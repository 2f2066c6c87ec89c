package org.yidan.call;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.call.report.Caller;
import org.yidan.call.report.Particulars;
import org.yidan.call.report.Party;
import org.yidan.call.report.PinnedMatter;
import org.yidan.call.report.Place;
import org.yidan.call.report.Report;
import org.yidan.casework.CaseFile;
import org.yidan.shared.Refused;

/**
 * A matter call (事项呼叫): registered with the list of that day pinned, accepted by the township, dispatched to the responsible unit,
 * handled, fed back, verified, surveyed, perhaps reworked, and closed with one outcome. From dispatch on it has one responsible unit.
 */
@Entity
@Table(name = "call")
public class Call {
    @Id
    private @Nullable Long id;

    @Version
    private int version;

    /** What every case has: number, title, place, matter, urgency, and when and how it ended. */
    @MapsId
    @OneToOne(optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "id")
    private CaseFile file;

    private String callNo;
    private String processInstanceId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Embedded
    private Particulars particulars;

    @Embedded
    private Caller caller;

    @Embedded
    private @Nullable Party party;

    private String catalogueVersion;
    private boolean unlisted;
    private @Nullable String unlistedReason;
    private @Nullable String urgencyReason;

    @Enumerated(EnumType.STRING)
    private CallStatus status = CallStatus.REGISTERED;

    private @Nullable String stationUnit;
    private @Nullable String leadUnit;
    private boolean ownLevel;
    private boolean interim;
    private @Nullable Instant carriedAt;
    private @Nullable String handler;
    private int reworkCount;
    private int returnCount;
    private @Nullable String repeatOf;
    private @Nullable String mergedInto;
    private @Nullable String abuseReason;
    private boolean unsatisfiedButClosed;
    private @Nullable String satisfied;
    private @Nullable String solved;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant respondedAt;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** A call just registered; its file and the process instance identify it for ever. */
    public Call(CaseFile file, String processInstanceId, Registration registration) {
        this.file = file;
        this.callNo = file.caseNo();
        this.processInstanceId = processInstanceId;
        this.direction = registration.direction();
        this.particulars = Particulars.of(registration.report(), registration.place());
        this.caller = registration.caller();
        this.party = registration.party();
        this.catalogueVersion = registration.matter().catalogueVersion();
        this.unlisted = registration.matter().unlisted();
        this.unlistedReason = registration.matter().unlistedReason();
        this.urgencyReason = registration.urgencyReason();
        this.stationUnit = registration.stationUnit();
        this.repeatOf = registration.repeatOf();
    }

    /** Corrects or completes the matter before the work begins; the entry stays that of the day of submission. */
    public void match(PinnedMatter found) {
        requireOpen();
        found.pinned().ifPresentOrElse(file::pin, file::unpin);
        this.catalogueVersion = found.catalogueVersion();
        this.unlisted = found.unlisted();
        this.unlistedReason = found.unlistedReason();
    }

    public void changeUrgency(Urgency changed, String reason) {
        requireOpen();
        file.changeUrgency(changed.label());
        this.urgencyReason = reason;
    }

    /** Accepted by the township; at its own level its own unit will lead. */
    public void accept(boolean atOwnLevel) {
        requireOpen();
        this.status = CallStatus.ACCEPTED;
        this.ownLevel = atOwnLevel;
    }

    /** Binds the call to the entry of a new version of the list (RULES 6.3); rulings before it no longer bind. */
    public void carryTo(PinnedMatter entry, boolean atOwnLevel, Instant at) {
        match(entry);
        this.ownLevel = atOwnLevel;
        this.carriedAt = at;
    }

    /** The list no longer has the matter: the owner finishes the call as an interim one. */
    public void finishAsInterim(Instant at) {
        requireOpen();
        this.interim = true;
        this.carriedAt = at;
    }

    /** Gives the call its one responsible unit. */
    public void dispatchTo(String unitCode, Instant at) {
        requireOpen();
        this.status = CallStatus.DISPATCHED;
        this.leadUnit = unitCode;
        this.handler = null;
        this.dispatchedAt = at;
    }

    public void takeOn(@Nullable String handlerUserId) {
        requireOpen();
        this.status = CallStatus.HANDLING;
        this.handler = handlerUserId;
    }

    public void countReturn() {
        returnCount++;
    }

    public void firstResponse(Instant at) {
        requireOpen();
        if (respondedAt == null) {
            respondedAt = at;
        }
    }

    /** Refuses work on a call whose handling is paused: who works on lets the clock run on first. */
    public void requireRunning() {
        requireOpen();
        if (status == CallStatus.SUSPENDED) {
            throw Refused.conflict("call.paused", callNo);
        }
    }

    public void suspend() {
        requireOpen();
        this.status = CallStatus.SUSPENDED;
    }

    public void resume() {
        requireOpen();
        this.status = CallStatus.HANDLING;
    }

    /** The handling is approved; the caller is to hear of it. */
    public void goIntoFeedback() {
        requireOpen();
        this.status = CallStatus.FEEDBACK;
    }

    /** Back to the handlers, counted (RULES A15). */
    public void rework() {
        requireOpen();
        this.status = CallStatus.HANDLING;
        this.reworkCount++;
    }

    public void surveyed(String satisfaction, @Nullable String solution) {
        this.satisfied = satisfaction;
        this.solved = solution;
    }

    public void closeThoughUnsatisfied() {
        this.unsatisfiedButClosed = true;
    }

    public void markAbuse(String reason) {
        this.abuseReason = reason;
    }

    public void mergeInto(String mainCallNo) {
        requireOpen();
        this.mergedInto = mainCallNo;
    }

    /**
     * Whether a duplicate may be merged into this call: open, and about the same matter of the same region (RULES 1.6).
     */
    public boolean mayTakeIn(Call duplicate) {
        String code = file.matterCode();
        return isOpen()
                && !callNo.equals(duplicate.callNo)
                && region().equals(duplicate.region())
                && code != null
                && code.equals(duplicate.file.matterCode());
    }

    /** Ends the call with its one outcome. */
    public void close(CallOutcome reached, Instant at) {
        requireOpen();
        this.status = CallStatus.CLOSED;
        file.close(reached.name(), at);
    }

    private void requireOpen() {
        if (status == CallStatus.CLOSED) {
            throw Refused.conflict("call.already-closed", callNo);
        }
    }

    public boolean isOpen() {
        return status != CallStatus.CLOSED;
    }

    public boolean isCritical() {
        return urgency() == Urgency.CRITICAL;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("call not saved yet");
        }
        return id;
    }

    public String callNo() {
        return callNo;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public CaseFile file() {
        return file;
    }

    public String region() {
        return file.region();
    }

    public Direction direction() {
        return direction;
    }

    public Report report() {
        return particulars.report(file.title());
    }

    public Place place() {
        return particulars.place(requireNonNull(file.place()));
    }

    public Caller caller() {
        return caller;
    }

    public @Nullable Party party() {
        return party;
    }

    public PinnedMatter matter() {
        return new PinnedMatter(
                file.matterCode(), file.entryId(), file.matterName(), catalogueVersion, unlisted, unlistedReason);
    }

    public Urgency urgency() {
        return Urgency.of(file.urgency()).orElseThrow();
    }

    public CallStatus status() {
        return status;
    }

    public @Nullable CallOutcome outcome() {
        return Optional.ofNullable(file.outcome()).map(CallOutcome::valueOf).orElse(null);
    }

    /** The township or street of the place, or null when the place lies in none. */
    public @Nullable String township() {
        return file.township();
    }

    public @Nullable String stationUnit() {
        return stationUnit;
    }

    public @Nullable String leadUnit() {
        return leadUnit;
    }

    /** The responsible unit of a dispatched call. */
    public String requireLeadUnit() {
        if (leadUnit == null) {
            throw Refused.conflict("call.not-dispatched", callNo);
        }
        return leadUnit;
    }

    public boolean ownLevel() {
        return ownLevel;
    }

    public boolean interim() {
        return interim;
    }

    /** Whether a ruling of that instant was made under the entry the call is bound to. */
    public boolean boundSince(Instant ruled) {
        return carriedAt == null || !ruled.isBefore(carriedAt);
    }

    public @Nullable String handler() {
        return handler;
    }

    public int reworkCount() {
        return reworkCount;
    }

    public int returnCount() {
        return returnCount;
    }

    public @Nullable String mergedInto() {
        return mergedInto;
    }

    public @Nullable String abuseReason() {
        return abuseReason;
    }

    public boolean unsatisfiedButClosed() {
        return unsatisfiedButClosed;
    }

    public @Nullable String satisfied() {
        return satisfied;
    }

    public Instant registeredAt() {
        return file.openedAt();
    }

    public @Nullable Instant dispatchedAt() {
        return dispatchedAt;
    }

    public @Nullable Instant respondedAt() {
        return respondedAt;
    }

    public @Nullable String urgencyReason() {
        return urgencyReason;
    }

    public @Nullable String repeatOf() {
        return repeatOf;
    }

    public @Nullable String solved() {
        return solved;
    }

    public @Nullable Instant closedAt() {
        return file.closedAt();
    }
}
