package org.yidan.call.change;

import org.springframework.data.jpa.repository.JpaRepository;
import org.yidan.call.change.CallRequest.Status;
import org.yidan.shared.Refused;

/** All requests to change calls. */
public interface CallRequests extends JpaRepository<CallRequest, Long> {

    int countByCallIdAndTypeAndStatus(Long callId, RequestType type, Status status);

    /** The request of this call; one of another call is refused like an unknown one. */
    default CallRequest ofCall(Long callId, Long requestId) {
        return findById(requestId)
                .filter(request -> request.callId().equals(callId))
                .orElseThrow(() -> Refused.conflict("call.request-unknown"));
    }
}
