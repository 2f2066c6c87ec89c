package org.yidan.adjustment.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.shared.Refused;

/** All proposals. */
public interface Proposals extends JpaRepository<Proposal, Long> {

    Optional<Proposal> findByCaseNo(String caseNo);

    /** The proposal of this number; refuses when there is none. */
    default Proposal byNo(String caseNo) {
        return findByCaseNo(caseNo).orElseThrow(() -> Refused.missing("adjustment.unknown", caseNo));
    }

    Optional<Proposal> findByOriginKey(String originKey);

    List<Proposal> findByFingerprintAndStatusIn(String fingerprint, Collection<ProposalStatus> statuses);

    /** Proposals of a region that another one may still go into, oldest first. */
    List<Proposal> findByRegionAndStatusInOrderById(String region, Collection<ProposalStatus> statuses);

    /** Whether a proposal that has not ended adds a matter like this one ({@code [{"matterCode": "…"}]}). */
    @Query(
            value =
                    """
                    select exists (select from adjustment_proposal where type = 'ADD' and items @> cast(:item as jsonb)
                      and status not in ('REJECTED', 'REFUSED', 'JOINED', 'WITHDRAWN', 'LAPSED'))""",
            nativeQuery = true)
    boolean anyAdds(String item);

    /** Likewise of one type. */
    List<Proposal> findByRegionAndTypeAndStatusInOrderById(
            String region, AdjustmentType type, Collection<ProposalStatus> statuses);
}
