package org.yidan.evaluation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accountability ledger; entries are only ever added. */
interface LedgerEntries extends JpaRepository<LedgerEntry, Long> {

    List<LedgerEntry> findByBusinessKeyOrderByRecordedAtAscIdAsc(String businessKey);
}
