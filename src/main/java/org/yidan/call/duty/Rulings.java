package org.yidan.call.duty;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rulings on all calls. */
public interface Rulings extends JpaRepository<Ruling, Long> {

    /** Start of the number of a ruling: {@code CD-<region>-<day>-<n>}. */
    String PREFIX = "CD";

    /** The last ruling on a call. */
    Optional<Ruling> findFirstByCallIdOrderByIdDesc(Long callId);

    /** The last ruling on the matter to be followed whose number is like this pattern. */
    @Query(
            """
            select r from Ruling r where r.matterCode = :matterCode and r.precedent and r.rulingNo like :numbers
             order by r.id desc limit 1""")
    Optional<Ruling> lastPrecedent(String matterCode, String numbers);

    /** The last ruling of the region on the same matter that is to be followed. */
    default Optional<Ruling> precedent(String matterCode, String region) {
        return lastPrecedent(matterCode, PREFIX + "-" + region + "-%");
    }
}
