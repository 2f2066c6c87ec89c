package org.yidan.adjustment.opinion;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All answers of townships. */
public interface TownshipAnswers extends JpaRepository<TownshipAnswer, Long> {

    /** Those of one round, by township. */
    List<TownshipAnswer> findByProposalIdAndRoundOrderByTownship(Long proposalId, int round);
}
