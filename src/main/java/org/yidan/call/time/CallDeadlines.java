package org.yidan.call.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All deadlines of calls. */
public interface CallDeadlines extends JpaRepository<CallDeadline, Long> {

    List<CallDeadline> findByCallIdOrderByStartedAt(Long callId);

    List<CallDeadline> findByCallIdAndMetAtIsNull(Long callId);

    /** The open deadlines of a step of several units. */
    List<CallDeadline> findByCallIdAndStepAndMetAtIsNull(Long callId, String step);

    /** The newest open deadline of a step, of whatever unit. */
    Optional<CallDeadline> findFirstByCallIdAndStepAndMetAtIsNullOrderByStartedAtDesc(Long callId, String step);

    /** Open deadlines a change of these days can move: they run over one of them. */
    @Query(
            "select d from CallDeadline d where d.metAt is null and d.startedAt < :to and d.due >= :from order by d.callId")
    List<CallDeadline> openOver(Instant from, Instant to);

    /** Meets the open deadlines of a step without reading them: of one unit where units have their own, else of the step. */
    @Modifying
    @Query(
            """
            update CallDeadline d set d.metAt = :at
             where d.callId = :callId and d.step = :step and d.metAt is null
               and (d.unit is null or cast(:unit as string) is null or d.unit = :unit)""")
    int meet(Long callId, String step, @Nullable String unit, Instant at);

    /** Ends every open deadline of a call that is closed. */
    @Modifying
    @Query("update CallDeadline d set d.metAt = :at where d.callId = :callId and d.metAt is null")
    int meetAll(Long callId, Instant at);
}
