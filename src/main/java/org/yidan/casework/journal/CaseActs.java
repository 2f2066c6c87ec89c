package org.yidan.casework.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The journals of all cases; acts are only ever added. */
interface CaseActs extends JpaRepository<CaseAct, Long> {

    List<CaseAct> findByCaseNoOrderByFinishedAtAscIdAsc(String caseNo);

    /** The last act of a step. */
    @Query(
            """
            select a from CaseAct a where a.caseNo = :caseNo and a.step = :step
             order by a.finishedAt desc, a.id desc limit 1""")
    Optional<CaseAct> findFirstByCaseNoAndStepOrderByFinishedAtDescIdDesc(String caseNo, String step);

    /** The last act of any of these steps. */
    Optional<CaseAct> findFirstByCaseNoAndStepInOrderByFinishedAtDescIdDesc(String caseNo, Collection<String> steps);

    @Query(
            value = "select exists (select from case_act where case_no = :caseNo and step = :step and actor = :actor)",
            nativeQuery = true)
    boolean existsByCaseNoAndStepAndActor(String caseNo, String step, String actor);

    boolean existsByCaseNoAndStepIn(String caseNo, Collection<String> steps);

    /** Whether a step was recorded about that other case. */
    @Query(
            value =
                    """
                    select exists (select from case_act where case_no = :caseNo and step = :step
                       and answers ->> 'caseNo' = :otherNo)""",
            nativeQuery = true)
    boolean tellsOf(String caseNo, String step, String otherNo);

    List<CaseAct> findByCaseNoAndStepIn(String caseNo, Collection<String> steps);
}
