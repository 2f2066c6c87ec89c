package org.yidan.enforcement.penalty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.yidan.shared.Refused;

/** All penalty cases. */
public interface PenaltyCases extends JpaRepository<PenaltyCase, Long> {

    Optional<PenaltyCase> findByCaseNo(String caseNo);

    /** The case of this number; refuses when there is none. */
    default PenaltyCase byNo(String caseNo) {
        return findByCaseNo(caseNo).orElseThrow(() -> Refused.missing("enforcement.case-unknown", caseNo));
    }

    /** The case this origin has for the act at this unit already. */
    @Query("select c from PenaltyCase c where c.actId = :actId and c.leadUnit = :unit"
            + " and c.state <> org.yidan.enforcement.penalty.PenaltyState.NOT_FILED"
            + " and (c.callNo = :callNo or c.taskNo = :taskNo) order by c.id")
    List<PenaltyCase> requested(@Nullable String callNo, @Nullable String taskNo, String actId, String unit);

    /** Whether some case of the region pursues this act. */
    boolean existsByRegionAndActId(String region, String actId);

    /** The cases of a region under one of these matters that are not over. */
    @Query("select c from PenaltyCase c where c.region = :region and c.matterCode in :matters"
            + " and c.state not in (org.yidan.enforcement.penalty.PenaltyState.CLOSED,"
            + " org.yidan.enforcement.penalty.PenaltyState.NOT_FILED) order by c.id")
    List<PenaltyCase> open(String region, Set<String> matters);
}
