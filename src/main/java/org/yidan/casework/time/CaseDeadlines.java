package org.yidan.casework.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All deadlines of cases. */
interface CaseDeadlines extends JpaRepository<CaseDeadline, Long> {

    List<CaseDeadline> findByCaseNoOrderByStartedAtAscIdAsc(String caseNo);

    /** The newest open deadline of a step; of this unit, or of whatever unit when none is given. */
    @Query(
            """
            select d from CaseDeadline d where d.caseNo = :caseNo and d.step = :step and d.metAt is null
               and (cast(:unit as string) is null or d.unit = cast(:unit as string))
             order by d.startedAt desc, d.id desc limit 1""")
    Optional<CaseDeadline> running(String caseNo, String step, @Nullable String unit);

    /** Open deadlines a change of these days can move. */
    @Query(
            "select d from CaseDeadline d where d.metAt is null and d.startedAt < :to and d.due >= :from order by d.caseNo, d.id")
    List<CaseDeadline> openOver(Instant from, Instant to);

    /** Meets the open deadlines of a step: of one unit where units have their own, else of the step. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query(
            """
            update CaseDeadline d set d.metAt = :at where d.caseNo = :caseNo and d.step = :step and d.metAt is null
               and (d.unit is null or cast(:unit as string) is null or d.unit = cast(:unit as string))""")
    int meet(String caseNo, String step, @Nullable String unit, Instant at);

    /** Ends every open deadline of a case. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("update CaseDeadline d set d.metAt = :at where d.caseNo = :caseNo and d.metAt is null")
    int meetAll(String caseNo, Instant at);
}
