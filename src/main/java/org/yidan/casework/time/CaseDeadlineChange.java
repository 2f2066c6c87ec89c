package org.yidan.casework.time;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A deadline of a case that was moved. */
@Entity
@Immutable
@Table(name = "case_deadline_change")
public class CaseDeadlineChange extends DeadlineMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_part_seq")
    @SequenceGenerator(name = "case_part_seq", allocationSize = 50)
    private @Nullable Long id;

    protected CaseDeadlineChange() {}

    CaseDeadlineChange(CaseDeadline deadline, Instant dueAfter, Reason reason, String reference, Instant changedAt) {
        super(deadline.id(), deadline.due(), dueAfter, reason, reference, changedAt);
    }
}
