package org.yidan.evaluation.ledger;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.UntrainedTownships;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
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
    private final LedgerLife life;
    private final CaseFiles files;
    private final CaseLinks links;
    private final UntrainedTownships untrained;
    private final OfficeClock clock;

    AccountabilityLedger(
            LedgerEntries entries,
            LedgerLife life,
            CaseFiles files,
            CaseLinks links,
            UntrainedTownships untrained,
            OfficeClock clock) {
        this.entries = entries;
        this.life = life;
        this.files = files;
        this.links = links;
        this.untrained = untrained;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDutyLapsed(DutyLapsed told) {
        Optional<CaseFile> file = files.find(told.caseNo());
        if (told.category().excusedByDispute() && file.isPresent() && isDisputed(told.caseNo())) {
            log.info(
                    "{} of {} in {} not recorded: the duty is disputed",
                    told.category(),
                    told.unitCode(),
                    told.caseNo());
            return;
        }
        DutyLapsed lapsed = told.category() == Category.PROCEDURE_DEFECT
                ? file.map(of -> untrained.answeredBy(of, told)).orElse(told)
                : told;
        entries.save(new LedgerEntry(
                lapsed,
                file.map(CaseFile::processKey).orElse(MATTER_CALL),
                LedgerRule.of(lapsed.category()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        log.info("{} recorded for {} in {}", lapsed.category(), lapsed.unitCode(), lapsed.caseNo());
    }

    /** Whether a ruling on the duty is still to come. */
    private boolean isDisputed(String caseNo) {
        return links.of(caseNo).stream()
                .filter(link -> link.relation() == Relation.RULING && link.forward())
                .anyMatch(link ->
                        files.find(link.other()).filter(CaseFile::isOpen).isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lapse> about(String callNo) {
        return life.of(entries.findByBusinessKeyAndConcernsIsNullOrderByRecordedAtAscIdAsc(callNo)).stream()
                .map(AccountabilityLedger::shown)
                .toList();
    }

    private static Lapse shown(LedgerLife.Life life) {
        LedgerEntry entry = life.first();
        return new Lapse(
                entry.id(),
                entry.category(),
                LedgerRule.words(entry.ruleId()),
                entry.severity(),
                entry.unitCode(),
                entry.person(),
                entry.fact(),
                entry.deadline(),
                entry.actual(),
                entry.recordedAt(),
                life.status().name(),
                life.cancelled());
    }
}
