package org.yidan.call.time;

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

/** All deadlines of calls. */
public interface CallDeadlines extends JpaRepository<CallDeadline, Long> {

    List<CallDeadline> findByCallIdOrderByStartedAt(Long callId);

    List<CallDeadline> findByCallIdAndMetAtIsNull(Long callId);

    /** The open deadlines of a step of several units. */
    List<CallDeadline> findByCallIdAndStepAndMetAtIsNull(Long callId, String step);

    /** The newest open deadline of a step, of whatever unit. */
    @Query(
            """
            select d from CallDeadline d where d.callId = :callId and d.step = :step and d.metAt is null
             order by d.startedAt desc limit 1""")
    Optional<CallDeadline> running(Long callId, String step);

    /** Open deadlines a change of these days can move: they run over one of them. */
    @Query(
            "select d from CallDeadline d where d.metAt is null and d.startedAt < :to and d.due >= :from order by d.callId")
    List<CallDeadline> openOver(Instant from, Instant to);

    /**
     * Meets the open deadlines of a step without reading them: of one unit where units have their own, else of the step. In
     * SQL, because Hibernate translates an update of its own language anew every time, and every step of a call does this.
     */
    @Modifying
    @QueryHints(@QueryHint(name = AvailableHints.HINT_NATIVE_SPACES, value = "call_deadline"))
    @Query(
            value =
                    """
                    update call_deadline set met_at = :at
                     where call_id = :callId and step = :step and met_at is null
                       and (unit is null or cast(:unit as varchar) is null or unit = cast(:unit as varchar))""",
            nativeQuery = true)
    int meet(Long callId, String step, @Nullable String unit, Instant at);

    /** Ends every open deadline of a call that is closed. */
    @Modifying
    @Query("update CallDeadline d set d.metAt = :at where d.callId = :callId and d.metAt is null")
    int meetAll(Long callId, Instant at);

    /** The same, but for these steps. */
    @Modifying
    @Query(
            "update CallDeadline d set d.metAt = :at where d.callId = :callId and d.metAt is null and d.step not in :steps")
    int meetAllBut(Long callId, Collection<String> steps, Instant at);
}
