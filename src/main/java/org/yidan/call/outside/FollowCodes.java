package org.yidan.call.outside;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The codes handed out. */
interface FollowCodes extends Repository<FollowCode, String> {

    Optional<FollowCode> findByCallNo(String callNo);

    /** Locked until the transaction ends: tries come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowCode f where f.callNo = :callNo")
    Optional<FollowCode> lockedByNo(String callNo);

    FollowCode save(FollowCode made);
}
