package org.yidan.casework.time;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All moves of deadlines of cases. */
interface CaseDeadlineChanges extends JpaRepository<CaseDeadlineChange, Long> {

    List<CaseDeadlineChange> findByDeadlineIdInOrderByChangedAt(Collection<Long> deadlineIds);

    /** Whether the deadline was moved for another reason than this one. */
    boolean existsByDeadlineIdAndReasonNot(Long deadlineId, CaseDeadlineChange.Reason reason);
}
