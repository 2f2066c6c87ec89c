package org.yidan.casework.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An official document as it was issued: number, signing unit, content and its hash. Never changed. */
@Entity
@Immutable
@Table(name = "case_document")
public class IssuedDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseNo;
    private String formNo;
    private String documentNo;
    private String subjectUnit;
    private @Nullable Integer year;
    private @Nullable Integer runningNo;
    private String signer;
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private String sha256;
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected IssuedDocument() {}

    IssuedDocument(String caseNo, NewDocument order, DocumentNumber number, String sha256, Instant issuedAt) {
        this.caseNo = caseNo;
        this.formNo = order.formNo();
        this.documentNo = number.text();
        this.subjectUnit = order.subjectUnit();
        this.year = number.year();
        this.runningNo = number.running();
        this.signer = order.signer();
        this.title = order.title();
        this.content = Map.copyOf(order.content());
        this.sha256 = sha256;
        this.issuedAt = issuedAt;
    }

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("document not saved yet");
        }
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public String formNo() {
        return formNo;
    }

    /** The number, for example {@code 丹江口市城市管理执法局〔2026〕3号}. */
    public String documentNo() {
        return documentNo;
    }

    public String subjectUnit() {
        return subjectUnit;
    }

    public String signer() {
        return signer;
    }

    public String title() {
        return title;
    }

    public Map<String, Object> content() {
        return content;
    }

    /** Hash over number, unit, signer, title, time and content. */
    public String sha256() {
        return sha256;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
