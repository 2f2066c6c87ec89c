package org.yidan.call.change;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.yidan.call.Call;
import org.yidan.shared.Refused;

/** All pauses of calls. */
public interface CallPauses extends JpaRepository<CallPause, Long> {

    Optional<CallPause> findByCallIdAndResumedAtIsNull(Long callId);

    /** The running pause; refuses when the clock is not paused. */
    default CallPause ofCall(Call call) {
        return findByCallIdAndResumedAtIsNull(call.id())
                .orElseThrow(() -> Refused.conflict("call.not-paused", call.callNo()));
    }
}
