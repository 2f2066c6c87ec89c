package org.yidan.casework.journal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One act in a case. */
@Entity
@Immutable
@Table(name = "case_act")
public class CaseAct extends RecordedAct {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseNo;

    @SuppressWarnings("NullAway.Init")
    protected CaseAct() {}

    CaseAct(String caseNo, StepEntry entry, Instant finishedAt) {
        super(entry, finishedAt);
        this.caseNo = caseNo;
    }

    public String caseNo() {
        return caseNo;
    }
}
