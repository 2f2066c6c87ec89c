package org.yidan.call.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The journals of all calls. */
public interface CallSteps extends JpaRepository<CallStep, Long> {

    List<CallStep> findByCallIdOrderByFinishedAtAscIdAsc(Long callId);

    /** The last act of a step. */
    Optional<CallStep> findFirstByCallIdAndStepOrderByFinishedAtDescIdDesc(Long callId, String step);

    boolean existsByCallIdAndStepAndActor(Long callId, String step, String actor);
}
