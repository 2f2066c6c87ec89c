package org.yidan.call.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.yidan.casework.files.CheckedFile;

/** A photo or document of a call, its content named by its hash; belongs to no call until the call is registered. */
@Entity
@Table(name = "call_file")
@NamedInterface("files")
public class CallFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable Long callId;
    private @Nullable String step;
    private String name;
    private String mime;
    private int size;
    private String sha256;
    private @Nullable Instant takenAt;
    private @Nullable Double lat;
    private @Nullable Double lng;
    private String uploadedBy;
    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallFile() {}

    CallFile(CheckedFile file, String uploadedBy, Instant uploadedAt) {
        this.name = file.name();
        this.mime = file.mime();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.takenAt = file.shot().takenAt();
        this.lat = file.shot().lat();
        this.lng = file.shot().lng();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    void attachTo(Long toCallId, String atStep) {
        this.callId = toCallId;
        this.step = atStep;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("file not saved yet");
        }
        return id;
    }

    /** The call that took it; null while it is still its uploader's. */
    public @Nullable Long callId() {
        return callId;
    }

    public String uploadedBy() {
        return uploadedBy;
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
}
