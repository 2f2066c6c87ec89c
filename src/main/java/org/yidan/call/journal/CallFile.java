package org.yidan.call.journal;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A photo or document of a call with its hash; belongs to no call until the call is registered. */
@Entity
@Table(name = "call_file")
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

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected CallFile() {}

    CallFile(String name, String mime, byte[] content, String sha256, String uploadedBy, Instant uploadedAt) {
        this.name = name;
        this.mime = mime;
        this.content = content;
        this.size = content.length;
        this.sha256 = sha256;
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

    public byte[] content() {
        return content.clone();
    }
}
