package org.yidan.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;

/**
 * One case as a step has it before it: the file with its parties, journal, documents and clocks. A desk asks
 * {@link CaseRecords} for it once and then speaks of nothing but this case; it lives no longer than the transaction.
 */
public final class CaseRecord {

    private final CaseFile file;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final CaseDocuments documents;

    CaseRecord(
            CaseFile file,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            CaseClock clock,
            CaseDocuments documents) {
        this.file = file;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.clock = clock;
        this.documents = documents;
    }

    public CaseFile file() {
        return file;
    }

    public String caseNo() {
        return file.caseNo();
    }

    public String region() {
        return file.region();
    }

    /** Closes the case and ends every clock that still runs; refuses when it is closed already. */
    public void close(String outcome) {
        files.close(file, outcome);
    }

    /** A step of a user or of the system is finished; its deadline is met. */
    public void done(StepEntry entry) {
        journal.done(file, entry);
    }

    /** An act that finishes no step. */
    public void note(StepEntry act) {
        journal.note(file, act);
    }

    /** The newest act of a step. */
    public Optional<CaseAct> last(Step step) {
        return journal.last(caseNo(), step);
    }

    /** Everything that was done, oldest first. */
    public List<CaseAct> acts() {
        return journal.acts(caseNo());
    }

    /** The one unit of a party; refuses when there is none yet. */
    public String unit(String party) {
        return parties.unit(caseNo(), party);
    }

    /** The units of a party in the order they joined. */
    public List<String> units(String party) {
        return parties.units(caseNo(), party);
    }

    /** Makes the unit the only one of this party. */
    public void setParty(String party, String unitCode) {
        parties.set(caseNo(), party, unitCode);
    }

    /** Adds a unit to a party of several; does nothing when it is in already. */
    public void addParty(String party, String unitCode) {
        parties.add(caseNo(), party, unitCode);
    }

    public void removeParty(String party, String unitCode) {
        parties.remove(caseNo(), party, unitCode);
    }

    /** Issues a document in the name of one unit; gives its number. */
    public String issue(NewDocument order) {
        return documents.issue(file, order).documentNo();
    }

    /** Begins an own limit of the case now, as a rule or a decision gives it; one that runs for the step ends. */
    public void begin(Step step, @Nullable String unit, TimeLimit limit, String basis) {
        clock.openAt(file, step, unit, limit, basis);
    }

    /** Begins an own limit that counts from another instant, as legal periods do; gives its end. */
    public Instant beginFrom(Step step, @Nullable String unit, TimeLimit limit, String basis, Instant from) {
        return clock.openFrom(file, step, unit, limit, basis, from).due();
    }

    /** The clock of the step ends, though nobody finished it. */
    public void end(Step step, @Nullable String unit) {
        clock.meet(file, step, unit);
    }

    /** The running deadline of a step, of one unit where several have their own. */
    public Optional<CaseDeadline> running(Step step, @Nullable String unit) {
        return clock.running(caseNo(), step, unit);
    }

    /** Whether the unit is a party of the case, as whatever. */
    public boolean takesPart(String unitCode) {
        return parties.takesPart(caseNo(), unitCode);
    }
}
