package org.yidan.evaluation.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accountability ledger; entries are only ever added. */
interface LedgerEntries extends JpaRepository<LedgerEntry, Long> {

    List<LedgerEntry> findByBusinessKeyAndConcernsIsNullOrderByRecordedAtAscIdAsc(String businessKey);

    List<LedgerEntry> findByConcernsInOrderById(Collection<Long> firsts);

    Optional<LedgerEntry> findByObjectionNoAndStatus(String objectionNo, LedgerStatus status);
}
