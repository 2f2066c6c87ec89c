package org.yidan.adjustment.opinion;

import org.yidan.adjustment.proposal.GivenAnswers;

/** All opinions. */
public interface UnitOpinions extends GivenAnswers<UnitOpinion> {

    boolean existsByProposalIdAndRoundAndUnitCode(Long proposalId, int round, String unitCode);
}
