package org.yidan.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Refused;

/**
 * The file of one case: what it is about, where it lies, and whether it is open. What a kind of case knows beyond this is kept
 * by its own module under the same number. Instants are UTC.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

    /** Where a case stands. */
    public enum Status {
        OPEN,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_file_seq")
    @SequenceGenerator(name = "case_file_seq", allocationSize = 20)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    @NaturalId
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private @Nullable String processKey;
    private String region;
    private String title;
    private @Nullable String matterCode;
    private @Nullable String matterName;
    private @Nullable Long entryId;
    private @Nullable String versionNo;
    private @Nullable String township;
    private String urgency;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String outcome;
    private @Nullable String openedBy;
    private Instant openedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    /** A file under a number that was drawn for it. */
    public CaseFile(String caseNo, NewCase order, Instant openedAt) {
        this.caseNo = caseNo;
        this.kind = order.kind();
        this.processKey = order.office() == null ? null : order.office().processKey();
        this.region = order.region();
        this.title = order.title();
        this.township = order.township();
        this.urgency = order.urgency();
        this.place = order.place();
        this.status = Status.OPEN;
        this.openedBy = order.openedBy();
        this.openedAt = openedAt;
        PinnedCaseMatter matter = order.matter();
        if (matter != null) {
            pin(matter);
        }
    }

    /** Pins another matter, when it is known later or a new version of the list was adopted for the case. */
    public void pin(PinnedCaseMatter matter) {
        requireOpen();
        this.matterCode = matter.code();
        this.matterName = matter.name();
        this.entryId = matter.entryId();
        this.versionNo = matter.versionNo();
    }

    /** Pins nothing any more: the matter is none of the list, or not known yet. */
    public void unpin() {
        requireOpen();
        this.matterCode = null;
        this.matterName = null;
        this.entryId = null;
        this.versionNo = null;
    }

    public void changeUrgency(String label) {
        requireOpen();
        this.urgency = label;
    }

    /** Ends the file itself; {@link CaseFiles#close} ends its clocks, too. */
    public void close(String how, Instant at) {
        requireOpen();
        this.status = Status.CLOSED;
        this.outcome = how;
        this.closedAt = at;
    }

    /** Refuses to go on with a case that is closed. */
    public void requireOpen() {
        if (!isOpen()) {
            throw Refused.conflict("casework.already-closed", caseNo);
        }
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("case not saved yet");
        }
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public CaseKind kind() {
        return kind;
    }

    /** Key of the process that runs it. */
    public String processKey() {
        return processKey == null ? kind.processKey() : processKey;
    }

    /** Key of the decision table with the limits of its steps. */
    public String limits() {
        return processKey == null ? kind.limits() : CaseKind.limitsOf(processKey);
    }

    public String region() {
        return region;
    }

    public String title() {
        return title;
    }

    public @Nullable String matterCode() {
        return matterCode;
    }

    public @Nullable String matterName() {
        return matterName;
    }

    /** The pinned entry of the list. */
    public @Nullable Long entryId() {
        return entryId;
    }

    /** The version of the list that brought the pinned entry. */
    public @Nullable String versionNo() {
        return versionNo;
    }

    /** Nine-digit code of the township or street, or null when the case lies in none. */
    public @Nullable String township() {
        return township;
    }

    /** The label of the urgency. */
    public String urgency() {
        return urgency;
    }

    public @Nullable String place() {
        return place;
    }

    public Status status() {
        return status;
    }

    /** How it ended, a code of its module; null while it is open. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** The user who opened it by a form; null when the system did. */
    public @Nullable String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
