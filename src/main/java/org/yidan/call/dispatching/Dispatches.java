package org.yidan.call.dispatching;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.yidan.call.Call;
import org.yidan.shared.Refused;

/** Dispatches of all calls. */
public interface Dispatches extends JpaRepository<Dispatch, Long> {

    @Query("select d from Dispatch d where d.callId = :callId and d.current")
    Optional<Dispatch> findByCallIdAndCurrentTrue(Long callId);

    List<Dispatch> findByCallIdOrderByIssuedAt(Long callId);

    int countByCallId(Long callId);

    /** The dispatch that holds now; refuses when the call was not dispatched yet. */
    default Dispatch current(Call call) {
        return findByCallIdAndCurrentTrue(call.id())
                .orElseThrow(() -> Refused.conflict("call.not-dispatched", call.callNo()));
    }
}
