package org.yidan.call.dispatching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;
import org.yidan.shared.personal.EncryptedText;

/**
 * A dispatch order (派单, F-02): one responsible unit with its duty as the list words it, the co-operating units, the limits
 * copied from the pinned entry. Issued, then signed by the unit (or by the system when nobody does), or returned with a
 * reason and decided; a later dispatch of the same call takes its place.
 */
@Entity
@Table(name = "dispatch")
public class Dispatch {

    /** In which role the unit got the call. */
    public enum DutyRole implements StepResult {
        LEAD,
        /** A department's request for the township's listed co-operation duty. */
        COOPERATING,
        /** Owner until the list or a ruling says who leads. */
        INTERIM;

        @Override
        public Step step() {
            return MatterCallStep.ISSUE_DISPATCH;
        }
    }

    /** One return of a dispatch, and what was decided on it; a later return is another one. */
    @Embeddable
    public static class Return {

        private Instant returnedAt;
        private String returnedBy;
        private String returnReason;
        private String returnBasis;
        private @Nullable String proposedUnit;
        private @Nullable String decidedBy;
        private @Nullable String decision;
        private @Nullable String decisionReason;

        @SuppressWarnings("NullAway.Init")
        protected Return() {}

        Return(String by, String reason, String basis, @Nullable String proposed, Instant at) {
            this.returnedAt = at;
            this.returnedBy = by;
            this.returnReason = reason;
            this.returnBasis = basis;
            this.proposedUnit = proposed;
        }

        void decide(String by, String decisionCode, String reason) {
            this.decidedBy = by;
            this.decision = decisionCode;
            this.decisionReason = reason;
        }

        public Instant returnedAt() {
            return returnedAt;
        }

        public String returnedBy() {
            return returnedBy;
        }

        public String returnReason() {
            return returnReason;
        }

        public String returnBasis() {
            return returnBasis;
        }

        public @Nullable String proposedUnit() {
            return proposedUnit;
        }

        public @Nullable String decidedBy() {
            return decidedBy;
        }

        public @Nullable String decision() {
            return decision;
        }

        public @Nullable String decisionReason() {
            return decisionReason;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;
    private String dispatchNo;
    private boolean current = true;
    private String leadUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> coopUnits;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> releasedUnits = List.of();

    @Enumerated(EnumType.STRING)
    private DutyRole dutyRole;

    private String dutyText;
    private String rule;
    private @Nullable String note;
    private Instant issuedAt;
    private String issuedBy;
    private Instant acceptDue;
    private Instant responseDue;
    private Instant handleDue;
    private @Nullable Instant acceptedAt;
    private @Nullable String acceptedBy;
    private @Nullable String handler;

    @Convert(converter = EncryptedText.class)
    private @Nullable String handlerPhone;

    private @Nullable Instant plannedVisitAt;
    private boolean mustSign;

    @ElementCollection
    @CollectionTable(name = "dispatch_return", joinColumns = @JoinColumn(name = "dispatch_id"))
    @OrderColumn(name = "no")
    private List<Return> returns = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Dispatch() {}

    Dispatch(Call call, String dispatchNo, DispatchOrder order) {
        this.callId = call.id();
        this.dispatchNo = dispatchNo;
        this.leadUnit = order.leadUnit();
        this.coopUnits = List.copyOf(order.coopUnits());
        this.dutyRole = order.dutyRole();
        this.dutyText = order.dutyText();
        this.rule = order.rule();
        this.note = order.note();
        this.issuedBy = order.issuedBy();
        this.issuedAt = order.issuedAt();
        this.acceptDue = order.acceptDue();
        this.responseDue = order.responseDue();
        this.handleDue = order.handleDue();
    }

    /** Signed by an officer of the unit, who names the handler. */
    void sign(String by, String handlerUserId, String phone, Instant plannedVisit, Instant at) {
        requireUnsigned();
        this.acceptedAt = at;
        this.acceptedBy = by;
        this.handler = handlerUserId;
        this.handlerPhone = phone;
        this.plannedVisitAt = plannedVisit;
    }

    /** Signed by the system, as the clock does not stop because nobody signs. */
    void signBySystem(String system, Instant at) {
        if (acceptedAt == null) {
            this.acceptedAt = at;
            this.acceptedBy = system;
        }
    }

    /** Returned with a reason; whether that holds is decided by the dispatcher. */
    void returnIt(Return given) {
        requireUnsigned();
        returns.add(given);
    }

    /** Decides on the last return. */
    void decide(String by, String decisionCode, String reason) {
        lastReturn()
                .orElseThrow(() -> new IllegalStateException(dispatchNo + " was not returned"))
                .decide(by, decisionCode, reason);
    }

    /** The return was rejected: the unit must sign. */
    void requireSignature() {
        this.mustSign = true;
    }

    /** Another dispatch takes the place of this one. */
    void supersede() {
        this.current = false;
    }

    /** The matter left the list: the owner goes on as an interim one. */
    public void becomeInterim() {
        this.dutyRole = DutyRole.INTERIM;
    }

    /** Units that are out stay out in the dispatch that takes the place of another one. */
    void leaveOut(List<String> released) {
        this.releasedUnits = List.copyOf(released);
        this.coopUnits =
                coopUnits.stream().filter(unit -> !released.contains(unit)).toList();
    }

    /** A co-operating unit is out: the staffing office found that it has no duty in it. */
    public void release(String coopUnit) {
        this.coopUnits =
                coopUnits.stream().filter(unit -> !unit.equals(coopUnit)).toList();
        this.releasedUnits = Stream.concat(releasedUnits.stream(), Stream.of(coopUnit))
                .distinct()
                .toList();
    }

    /** The handling limit was moved by an approved act. */
    public void moveHandleDue(Instant due) {
        this.handleDue = due;
    }

    private void requireUnsigned() {
        if (acceptedAt != null) {
            throw Refused.conflict("call.already-signed", dispatchNo);
        }
    }

    public String dispatchNo() {
        return dispatchNo;
    }

    public boolean current() {
        return current;
    }

    public String leadUnit() {
        return leadUnit;
    }

    public List<String> coopUnits() {
        return coopUnits;
    }

    /** Units the staffing office released from co-operating. */
    List<String> releasedUnits() {
        return releasedUnits;
    }

    public DutyRole dutyRole() {
        return dutyRole;
    }

    public String dutyText() {
        return dutyText;
    }

    /** By which rule the unit was chosen. */
    public String rule() {
        return rule;
    }

    public @Nullable String note() {
        return note;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant acceptDue() {
        return acceptDue;
    }

    public Instant responseDue() {
        return responseDue;
    }

    public Instant handleDue() {
        return handleDue;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable String acceptedBy() {
        return acceptedBy;
    }

    public @Nullable String handler() {
        return handler;
    }

    public @Nullable String handlerPhone() {
        return handlerPhone;
    }

    public @Nullable Instant plannedVisitAt() {
        return plannedVisitAt;
    }

    public boolean mustSign() {
        return mustSign;
    }

    /** Every return with its decision, the first one first. */
    public List<Return> returns() {
        return List.copyOf(returns);
    }

    /** The return that was decided last or is to be decided. */
    public Optional<Return> lastReturn() {
        return returns.isEmpty() ? Optional.empty() : Optional.of(returns.get(returns.size() - 1));
    }
}
