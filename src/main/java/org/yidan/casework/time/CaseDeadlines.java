package org.yidan.casework.time;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.AvailableHints;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

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

    /** The open deadlines of a case. */
    List<CaseDeadline> findByCaseNoAndMetAtIsNull(String caseNo);

    /**
     * Meets the open deadlines of a step without reading them: of one unit where units have their own, else of the step. In
     * SQL, because Hibernate translates an update of its own language anew every time, and every step of a case does this.
     */
    @Modifying
    @QueryHints(@QueryHint(name = AvailableHints.HINT_NATIVE_SPACES, value = "case_deadline"))
    @Query(
            value =
                    """
                    update case_deadline set met_at = :at
                     where case_no = :caseNo and step = :step and met_at is null
                       and (unit is null or cast(:unit as varchar) is null or unit = cast(:unit as varchar))""",
            nativeQuery = true)
    int meet(String caseNo, String step, @Nullable String unit, Instant at);

    /** Has the open deadlines of a step run on under another step's key. */
    @Modifying
    @QueryHints(@QueryHint(name = AvailableHints.HINT_NATIVE_SPACES, value = "case_deadline"))
    @Query(
            value = "update case_deadline set step = :to where case_no = :caseNo and step = :from and met_at is null",
            nativeQuery = true)
    int rename(String caseNo, String from, String to);

    /** Ends every open deadline of a case. */
    @Modifying
    @Query("update CaseDeadline d set d.metAt = :at where d.caseNo = :caseNo and d.metAt is null")
    int meetAll(String caseNo, Instant at);

    /** The same, but for these steps. */
    @Modifying
    @Query(
            "update CaseDeadline d set d.metAt = :at where d.caseNo = :caseNo and d.metAt is null and d.step not in :steps")
    int meetAllBut(String caseNo, Collection<String> steps, Instant at);
}
