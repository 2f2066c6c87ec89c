package org.yidan.evaluation;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.shared.OfficeClock;

/**
 * Keeps the accountability ledger (问责依据): writes down every duty that was not kept, in the transaction of the act, so that
 * the ledger and the case can never disagree.
 */
@Service
public class AccountabilityLedger implements RecordedLapses {

    private static final Logger log = LoggerFactory.getLogger(AccountabilityLedger.class);
    private static final String MATTER_CALL = "matter-call";

    private final LedgerEntries entries;
    private final CaseFiles files;
    private final OfficeClock clock;

    AccountabilityLedger(LedgerEntries entries, CaseFiles files, OfficeClock clock) {
        this.entries = entries;
        this.files = files;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDutyLapsed(DutyLapsed lapsed) {
        entries.save(new LedgerEntry(
                lapsed,
                files.find(lapsed.caseNo()).map(CaseFile::processKey).orElse(MATTER_CALL),
                LedgerRule.of(lapsed.category()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        log.info("{} recorded for {} in {}", lapsed.category(), lapsed.unitCode(), lapsed.caseNo());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lapse> about(String callNo) {
        return entries.findByBusinessKeyOrderByRecordedAtAscIdAsc(callNo).stream()
                .map(entry -> new Lapse(
                        entry.category(),
                        entry.ruleId(),
                        entry.severity(),
                        entry.unitCode(),
                        entry.person(),
                        entry.fact(),
                        entry.deadline(),
                        entry.actual(),
                        entry.recordedAt(),
                        entry.status().name()))
                .toList();
    }
}
