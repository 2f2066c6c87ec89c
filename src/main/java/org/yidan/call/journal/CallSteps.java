package org.yidan.call.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.yidan.engine.steps.Step;

/** The journals of all calls. */
public interface CallSteps extends JpaRepository<CallStep, Long> {

    List<CallStep> findByCallIdOrderByFinishedAtAscIdAsc(Long callId);

    /** The last act of a step. */
    @Query(
            """
            select s from CallStep s where s.callId = :callId and s.step = :step
             order by s.finishedAt desc, s.id desc limit 1""")
    Optional<CallStep> findFirstByCallIdAndStepOrderByFinishedAtDescIdDesc(Long callId, String step);

    @Query(
            value = "select exists (select from call_step where call_id = :callId and step = :step and actor = :actor)",
            nativeQuery = true)
    boolean existsByCallIdAndStepAndActor(Long callId, String step, String actor);

    boolean existsByCallIdAndStepIn(Long callId, Collection<String> steps);

    /** Whether a step was recorded about that case. */
    @Query(
            value =
                    """
                    select exists (select from call_step where call_id = :callId and step = :step
                       and answers ->> 'caseNo' = :caseNo)""",
            nativeQuery = true)
    boolean tellsOf(Long callId, String step, String caseNo);

    /** The last act of any of these steps. */
    Optional<CallStep> findFirstByCallIdAndStepInOrderByFinishedAtDescIdDesc(Long callId, Collection<String> steps);

    List<CallStep> findByCallIdAndStepIn(Long callId, Collection<String> steps);

    /** The last act of a step. */
    default Optional<CallStep> last(Long callId, Step step) {
        return findFirstByCallIdAndStepOrderByFinishedAtDescIdDesc(callId, step.key());
    }

    /** The last act of any of these steps. */
    default Optional<CallStep> last(Long callId, Collection<? extends Step> steps) {
        return findFirstByCallIdAndStepInOrderByFinishedAtDescIdDesc(callId, Step.keys(steps));
    }

    /** Whether there is an act of one of these steps. */
    default boolean any(Long callId, Collection<? extends Step> steps) {
        return existsByCallIdAndStepIn(callId, Step.keys(steps));
    }

    /** Whether a step was recorded about that case. */
    default boolean tellsOf(Long callId, Step step, String caseNo) {
        return tellsOf(callId, step.key(), caseNo);
    }
}
