package org.yidan.call.outside;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The codes handed out. */
interface FollowCodes extends Repository<FollowCode, String> {

    Optional<FollowCode> findByCallNo(String callNo);

    /** Writes what is pending to the database. */
    void flush();
}
