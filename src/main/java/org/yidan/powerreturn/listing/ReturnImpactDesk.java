package org.yidan.powerreturn.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.powerreturn.record.Stage;

/** What the return does to open calls and cases of the matter in its townships (DOMAIN 6.3). */
@Service
@Transactional
public class ReturnImpactDesk {

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final List<OpenItems> modules;
    private final CaseJournal journal;

    ReturnImpactDesk(ReturnFiles returns, ReturnTownships townships, List<OpenItems> modules, CaseJournal journal) {
        this.returns = returns;
        this.townships = townships;
        this.modules = List.copyOf(modules);
        this.journal = journal;
    }

    /** Lists what is touched, for the staffing office to decide on. */
    public void plan(CaseFile caseFile) {
        PowerReturn file = returns.locked(caseFile);
        file.require(Stage.GRANTED);
        journal.note(
                caseFile,
                StepEntry.bySystem(
                        "planReturnImpact",
                        "PLANNED",
                        String.valueOf(touched(file).size())));
    }

    /** The staffing office has gone through the list. */
    public void confirm(CaseFile caseFile, String note, Sent sent) {
        returns.locked(caseFile).require(Stage.GRANTED);
        journal.done(caseFile, StepEntry.of("decideReturnImpact", "CONFIRMED", note, sent.actor(), sent.answers()));
    }

    /** The open items of the matter in the townships of the return, by number. */
    @Transactional(readOnly = true)
    public List<OpenItem> touched(PowerReturn file) {
        List<String> concerned = townships.of(file.caseNo(), ReturnTownships.State.OPEN);
        return modules.stream()
                .flatMap(module -> module.touchedBy(file.region(), Set.of(file.matterCode())).stream())
                .filter(item -> !item.businessKey().equals(file.caseNo()))
                .filter(item -> item.township() != null && concerned.contains(item.township()))
                .sorted(Comparator.comparing(OpenItem::businessKey))
                .toList();
    }
}
