package org.yidan.call.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.yidan.call.ruling.Dispute.Stage;
import org.yidan.shared.Refused;

/** All disputes. */
interface Disputes extends JpaRepository<Dispute, Long> {

    Optional<Dispute> findByCaseNo(String caseNo);

    /** Those of a call that stand at one of these stages. */
    List<Dispute> findByCallIdAndStageIn(Long callId, Collection<Stage> stages);

    /** The dispute of this case; refuses when there is none. */
    default Dispute byNo(String caseNo) {
        return findByCaseNo(caseNo).orElseThrow(() -> Refused.conflict("call.ruling-unknown", caseNo));
    }
}
