package org.yidan.call.time;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.time.DeadlineMove;

/** A deadline of a call that was moved. */
@Entity
@Table(name = "call_deadline_change")
@Immutable
public class CallDeadlineChange extends DeadlineMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_part_seq")
    @SequenceGenerator(name = "call_part_seq", allocationSize = 50)
    private @Nullable Long id;

    protected CallDeadlineChange() {}

    CallDeadlineChange(
            Long deadlineId, Instant dueBefore, Instant dueAfter, Reason reason, String reference, Instant changedAt) {
        super(deadlineId, dueBefore, dueAfter, reason, reference, changedAt);
    }
}
