package org.yidan.call.duty;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rulings on all calls. */
public interface Rulings extends JpaRepository<Ruling, Long> {

    /** The last ruling on a call. */
    Optional<Ruling> findFirstByCallIdOrderByIdDesc(Long callId);

    /** The last ruling of the region on the same matter that is to be followed; one of the same township comes first. */
    @Query(
            """
            select r from Ruling r, Call c where c.id = r.callId and r.matterCode = :matterCode and r.precedent
               and c.file.region = :region
             order by case when c.file.township = :township then 0 else 1 end, r.id desc limit 1""")
    Optional<Ruling> precedent(String matterCode, String region, @Nullable String township);
}
