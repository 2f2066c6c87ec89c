package org.yidan.casework;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.BusinessNumbers;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Opens, finds, locks and closes case files. */
@Service
@Transactional
public class CaseFiles {

    private static final Logger log = LoggerFactory.getLogger(CaseFiles.class);
    private static final int LONGEST_TITLE = 120;

    private final CaseFileTable files;
    private final BusinessNumbers numbers;
    private final CaseClock deadlines;
    private final EntityManager entities;
    private final OfficeClock clock;

    CaseFiles(
            CaseFileTable files,
            BusinessNumbers numbers,
            CaseClock deadlines,
            EntityManager entities,
            OfficeClock clock) {
        this.files = files;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.entities = entities;
        this.clock = clock;
    }

    /** Opens a case under the next number of its kind, region and day. */
    public CaseFile open(NewCase order) {
        if (order.title().isBlank() || Characters.count(order.title()) > LONGEST_TITLE) {
            throw Refused.invalid("casework.title-length", LONGEST_TITLE);
        }
        String caseNo = numbers.next(order.prefix(), order.region(), clock.today());
        CaseFile file =
                files.saveAndFlush(new CaseFile(caseNo, order, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        log.info("{} opened", caseNo);
        return file;
    }

    /** The case of this number; refuses with {@link Refused} when there is none. */
    @Transactional(readOnly = true)
    public CaseFile byNo(String caseNo) {
        return find(caseNo).orElseThrow(() -> Refused.missing("casework.unknown", caseNo));
    }

    /** Read once in a transaction, however many ask: the steps of a case, their posts and limits all do. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(String caseNo) {
        return entities.unwrap(Session.class).bySimpleNaturalId(CaseFile.class).loadOptional(caseNo);
    }

    /** The case, read anew and locked until the transaction ends: decisions on one case come one after the other. */
    public CaseFile locked(String caseNo) {
        CaseFile file = byNo(caseNo);
        entities.flush();
        entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
        return file;
    }

    /** Closes the case and ends every clock that still runs; refuses when it is closed already. */
    public void close(CaseFile file, String outcome) {
        file.close(outcome, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        deadlines.meetAll(file);
        log.info("{} closed: {}", file.caseNo(), outcome);
    }
}
