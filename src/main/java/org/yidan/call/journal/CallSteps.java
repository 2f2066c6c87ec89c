package org.yidan.call.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The journals of all calls. */
public interface CallSteps extends JpaRepository<CallStep, Long> {

    List<CallStep> findByCallIdOrderByFinishedAtAscIdAsc(Long callId);

    /** The last act of a step. */
    Optional<CallStep> findFirstByCallIdAndStepOrderByFinishedAtDescIdDesc(Long callId, String step);

    boolean existsByCallIdAndStepAndActor(Long callId, String step, String actor);

    boolean existsByCallIdAndStepIn(Long callId, Collection<String> steps);

    /** The last act of any of these steps. */
    Optional<CallStep> findFirstByCallIdAndStepInOrderByFinishedAtDescIdDesc(Long callId, Collection<String> steps);

    /** Whether the user finished one of these steps or was named in it as present. */
    @Query(
            value =
                    """
                    select exists (select from call_step where call_id = :callId and step in (:steps)
                       and (actor = :user or :user = any (persons)))""",
            nativeQuery = true)
    boolean namesIn(Long callId, Collection<String> steps, String user);
}
