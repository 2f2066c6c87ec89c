package org.yidan.adjustment.opinion;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All opinions. */
public interface UnitOpinions extends JpaRepository<UnitOpinion, Long> {

    /** Those of one round, by unit. */
    List<UnitOpinion> findByProposalIdAndRoundOrderByUnitCode(Long proposalId, int round);

    boolean existsByProposalIdAndRoundAndUnitCode(Long proposalId, int round, String unitCode);
}
