package org.yidan.casework.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The journals of all cases; acts are only ever added. */
interface CaseActs extends JpaRepository<CaseAct, Long> {

    List<CaseAct> findByCaseNoOrderByFinishedAtAscIdAsc(String caseNo);

    Optional<CaseAct> findFirstByCaseNoAndStepOrderByFinishedAtDescIdDesc(String caseNo, String step);

    boolean existsByCaseNoAndStepAndActor(String caseNo, String step, String actor);

    List<CaseAct> findByCaseNoAndStepIn(String caseNo, Collection<String> steps);
}
