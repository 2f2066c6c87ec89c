package org.yidan.call.time;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All moves of deadlines, oldest first. */
public interface CallDeadlineChanges extends JpaRepository<CallDeadlineChange, Long> {

    List<CallDeadlineChange> findByDeadlineIdInOrderByChangedAt(Collection<Long> deadlineIds);

    /** Whether the deadline was moved for another reason than this one. */
    boolean existsByDeadlineIdAndReasonNot(Long deadlineId, CallDeadlineChange.Reason reason);
}
