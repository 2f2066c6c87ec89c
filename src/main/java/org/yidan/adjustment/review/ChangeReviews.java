package org.yidan.adjustment.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.yidan.adjustment.review.ChangeReview.Kind;

/** All reviews. */
public interface ChangeReviews extends JpaRepository<ChangeReview, Long> {

    List<ChangeReview> findByProposalIdAndRoundOrderByKind(Long proposalId, int round);

    Optional<ChangeReview> findByProposalIdAndRoundAndKind(Long proposalId, int round, Kind kind);
}
