package org.yidan.call.duty;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rulings on all calls. */
public interface Rulings extends JpaRepository<Ruling, Long> {

    /** Start of the number of a ruling: {@code CD-<region>-<day>-<n>}. */
    String PREFIX = "CD";

    /** The last ruling on a call. */
    Optional<Ruling> findFirstByCallIdOrderByIdDesc(Long callId);

    Optional<Ruling> findFirstByMatterCodeAndPrecedentTrueAndRulingNoStartingWithOrderByIdDesc(
            String matterCode, String numbersFrom);

    /** The last ruling of the region on the same matter that is to be followed. */
    default Optional<Ruling> precedent(String matterCode, String region) {
        return findFirstByMatterCodeAndPrecedentTrueAndRulingNoStartingWithOrderByIdDesc(
                matterCode, PREFIX + "-" + region + "-");
    }
}
