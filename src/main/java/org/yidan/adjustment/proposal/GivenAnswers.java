package org.yidan.adjustment.proposal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** All answers of one kind. */
@NoRepositoryBean
public interface GivenAnswers<T extends GivenAnswer> extends JpaRepository<T, Long> {

    /** Those of one round, by unit. */
    List<T> findByProposalIdAndRoundOrderByUnitCode(Long proposalId, int round);

    /** Those of the present round, by unit. */
    default List<T> of(Proposal proposal) {
        return findByProposalIdAndRoundOrderByUnitCode(proposal.id(), proposal.round());
    }
}
