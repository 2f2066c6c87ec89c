package org.yidan.call;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.yidan.shared.Refused;

/** All calls. */
public interface Calls extends JpaRepository<Call, Long> {

    @Query("select c from Call c join fetch c.file where c.callNo = :callNo")
    Optional<Call> findByCallNo(String callNo);

    /** The call of this number, locked until the transaction ends: answers to one call come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Call c join fetch c.file where c.callNo = :callNo")
    Optional<Call> lockedByNo(String callNo);

    /** The call of this number; refuses with {@link Refused} when there is none. */
    default Call byNo(String callNo) {
        return findByCallNo(callNo).orElseThrow(() -> Refused.missing("call.unknown", callNo));
    }

    @Query("select c from Call c join fetch c.file where c.callNo in :callNos order by c.callNo")
    List<Call> findByCallNos(Collection<String> callNos);

    /** Numbers of the calls merged into this one. */
    @Query("select c.callNo from Call c where c.mergedInto = :callNo order by c.callNo")
    List<String> numbersMergedInto(String callNo);

    /**
     * Open calls of the same matter that happened not before the given instant: candidates for a merger (RULES 1.6).
     */
    @Query(
            """
            select c from Call c join fetch c.file f where f.region = :region and f.matterCode = :matterCode
              and f.status = org.yidan.casework.CaseFile$Status.OPEN and c.particulars.occurredAt >= :since order by f.openedAt""")
    List<Call> openOfMatterSince(String region, String matterCode, Instant since);

    /**
     * Calls of the same matter closed not before the given instant within a box of degrees, the last first: a new one may
     * be a repetition (RULES 1.6).
     */
    @Query(
            """
            select c from Call c join fetch c.file f where f.region = :region and f.matterCode = :matterCode
              and f.status = org.yidan.casework.CaseFile$Status.CLOSED and f.closedAt >= :since
              and c.particulars.lat between :south and :north and c.particulars.lng between :west and :east
            order by f.closedAt desc""")
    List<Call> closedNearby(
            String region, String matterCode, Instant since, double south, double north, double west, double east);
}
