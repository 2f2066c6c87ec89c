package org.yidan.call.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.papers.CallPapers;
import org.yidan.shared.Refused;

/** A request to change a call (F-10, F-11): submitted, decided by the posts the rules name, then applied or refused once. */
@Entity
@Table(name = "call_request")
public class CallRequest {

    /** Where the request stands. */
    public enum Status {
        SUBMITTED,
        APPLIED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private Long callId;

    @Enumerated(EnumType.STRING)
    private RequestType type;

    private String reasonCode;
    private String reason;
    private @Nullable Instant newDue;
    private @Nullable Instant pauseUntil;
    private @Nullable String mergeInto;
    private String applicant;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.SUBMITTED;

    private @Nullable String leadDecider;
    private @Nullable String leadNote;
    private @Nullable String centerDecider;
    private @Nullable String centerNote;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallRequest() {}

    CallRequest(
            Long callId,
            NewCallRequest asked,
            @Nullable Instant newDue,
            @Nullable Instant pauseUntil,
            String applicant,
            Instant at) {
        this.callId = callId;
        this.type = asked.type();
        this.reasonCode = asked.reasonCode();
        this.reason = asked.reason();
        this.newDue = newDue;
        this.pauseUntil = pauseUntil;
        this.mergeInto = asked.mergeInto();
        this.applicant = applicant;
        this.submittedAt = at;
    }

    /** The responsible unit's leader decided. */
    void decidedByLead(String by, @Nullable String note) {
        requireOpen();
        this.leadDecider = by;
        this.leadNote = note;
    }

    /** The command centre decided. */
    void decidedByCenter(String by, @Nullable String note) {
        requireOpen();
        this.centerDecider = by;
        this.centerNote = note;
    }

    void end(Status reached, Instant at) {
        requireOpen();
        this.status = reached;
        this.decidedAt = at;
    }

    private void requireOpen() {
        if (status != Status.SUBMITTED) {
            throw Refused.conflict("call.request-decided");
        }
    }

    /** Who approved, for the record of a pause. */
    String approvers() {
        return Stream.of(leadDecider, centerDecider).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Says in its paper what was asked and how it was decided. */
    CallPapers.Paper tell(CallPapers.Paper paper) {
        return paper.with("requestType", type)
                .with("reasonCode", reasonCode)
                .with("reason", reason)
                .with("newDue", newDue)
                .with("applicant", applicant)
                .with("submittedAt", submittedAt)
                .with("status", status)
                .with("leadDecider", leadDecider)
                .with("leadNote", leadNote)
                .with("centerDecider", centerDecider)
                .with("centerNote", centerNote);
    }

    /** Who decided last; a call that its caller withdraws before anybody works on it needs no decision. */
    String signer() {
        return Stream.of(centerDecider, leadDecider)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(applicant);
    }

    /** Names this request where another record refers to it. */
    String reference() {
        return "call-request/" + id();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("request not saved yet");
        }
        return id;
    }

    public Long callId() {
        return callId;
    }

    public RequestType type() {
        return type;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Instant newDue() {
        return newDue;
    }

    public @Nullable Instant pauseUntil() {
        return pauseUntil;
    }

    public @Nullable String mergeInto() {
        return mergeInto;
    }

    public String applicant() {
        return applicant;
    }

    public @Nullable String leadDecider() {
        return leadDecider;
    }
}
