package org.yidan.powerreturn.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * The instant of effect (RULES C14). Who is competent follows from the list itself, so nothing is switched by hand:
 * this verifies that no township of the return leads the matter any more, names who hands over, and starts the time
 * until the later review.
 */
@Service
@Transactional
public class SwitchDesk {

    private final CaseRecords records;
    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final MatterCatalog catalog;
    private final PowerReturnSettings settings;

    SwitchDesk(
            CaseRecords records,
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            MatterCatalog catalog,
            PowerReturnSettings settings) {
        this.records = records;
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Verifies the switch and gives back when the return is to be looked at again. */
    public Instant perform(CaseFile caseFile) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        MatterEntry entry = catalog.inForce(file.matterCode(), file.region(), file.effectiveFrom());
        List<String> returned = townships.of(file.caseNo(), ReturnTownships.State.OPEN);
        for (String township : returned) {
            if (matters.carries(entry, township)) {
                throw Refused.conflict("powerreturn.not-switched", matters.name(township), entry.name());
            }
            record.addParty("handover", township);
        }
        townships.moveAll(file.caseNo(), ReturnTownships.State.RETURNED);
        file.switched(records.now());
        record.note(StepEntry.bySystem(PowerReturnStep.SWITCH_PERMISSIONS, Objects.requireNonNull(file.versionNo())));
        return reviewAt(record, file.effectiveFrom());
    }

    private Instant reviewAt(CaseRecord record, LocalDate from) {
        int days = (int) ChronoUnit.DAYS.between(from, from.plusMonths(settings.reviewAfterMonths()));
        return record.beginFrom(
                PowerReturnStep.TRIAL_PERIOD,
                null,
                TimeLimit.elapsedDays(days),
                Texts.kept("powerreturn.rule.review"),
                from.atStartOfDay(OfficeClock.ZONE).toInstant());
    }
}
