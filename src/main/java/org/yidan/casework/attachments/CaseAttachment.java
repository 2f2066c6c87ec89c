package org.yidan.casework.attachments;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.files.CheckedFile;

/**
 * A photo or paper of a case, its content named by its hash. It waits for its case while the form that opens the case or does the
 * step is filled in; from then on it is never changed.
 */
@Entity
@Immutable
@Table(name = "case_attachment")
public class CaseAttachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable String caseNo;
    private @Nullable String step;
    private String name;
    private String mime;
    private int size;
    private String sha256;
    private String uploadedBy;
    private Instant uploadedAt;
    private @Nullable Instant takenAt;
    private @Nullable Double lat;
    private @Nullable Double lng;

    @SuppressWarnings("NullAway.Init")
    protected CaseAttachment() {}

    CaseAttachment(
            @Nullable String caseNo, @Nullable String step, CheckedFile file, String uploadedBy, Instant uploadedAt) {
        this.caseNo = caseNo;
        this.step = step;
        this.name = file.name();
        this.mime = file.mime();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.takenAt = file.shot().takenAt();
        this.lat = file.shot().lat();
        this.lng = file.shot().lng();
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("attachment not saved yet");
        }
        return id;
    }

    /** The case that took it; null while it is still its uploader's. */
    public @Nullable String caseNo() {
        return caseNo;
    }

    public @Nullable String step() {
        return step;
    }

    public String name() {
        return name;
    }

    public String mime() {
        return mime;
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
