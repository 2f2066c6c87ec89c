package org.yidan.adjustment.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All claims. */
public interface UnitClaims extends JpaRepository<UnitClaim, Long> {

    /** Those of one round, by unit. */
    List<UnitClaim> findByProposalIdAndRoundOrderByUnitCode(Long proposalId, int round);
}
