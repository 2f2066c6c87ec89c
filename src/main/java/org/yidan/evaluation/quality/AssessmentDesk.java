package org.yidan.evaluation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Sha256;
import org.yidan.shared.Texts;

/** Opens assessments, one for a region and half-year, freezes their figures and tells the units. */
@Service
@Transactional
public class AssessmentDesk {

    private final AssessmentRuns runs;
    private final AssessmentCount count;
    private final CaseRecords records;
    private final CaseProcess process;
    private final CaseClock limits;
    private final Organization organization;

    AssessmentDesk(
            AssessmentRuns runs,
            AssessmentCount count,
            CaseRecords records,
            CaseProcess process,
            CaseClock limits,
            Organization organization) {
        this.runs = runs;
        this.count = count;
        this.records = records;
        this.process = process;
        this.limits = limits;
        this.organization = organization;
    }

    /** The number of the assessment, opened now unless it was; refused while the half-year is not over. */
    public String begin(String region, HalfYear period, String by) {
        if (records.today().isBefore(period.until())) {
            throw Refused.conflict("assessment.half-year-open", period.label(), period.until());
        }
        runs.lock(region);
        return runs.find(region, period).map(AssessmentRun::caseNo).orElseGet(() -> open(region, period, by));
    }

    private String open(String region, HalfYear period, String by) {
        CaseRecord record = records.open(new NewCase(
                CaseKind.ASSESSMENT,
                region,
                Texts.kept("assessment.title", organization.regionName(region), period.kept()),
                null,
                null,
                NewCase.ORDINARY,
                organization.regionName(region)));
        record.setParty("assessing", organization.staffingOffice(region));
        runs.open(record.caseNo(), region, period, by);
        process.start(record.file(), Map.of());
        return record.caseNo();
    }

    /** The number of the assessment, if there is one that was not annulled. */
    @Transactional(readOnly = true)
    public Optional<String> existing(String region, HalfYear period) {
        return runs.find(region, period).map(AssessmentRun::caseNo);
    }

    /** What it would come to; nothing is kept. */
    @Transactional(readOnly = true)
    public List<AssessedRow> preview(String region, HalfYear period) {
        return count.rows("", region, period);
    }

    /** Every number is kept as it stands, with what it rests on. */
    public void freeze(CaseFile file) {
        AssessmentRun run = runs.byNo(file.caseNo());
        long size = count.factsSize();
        List<AssessedRow> rows = count.rows(run.caseNo(), run.region(), run.halfYear());
        runs.add(rows);
        String hash = hash(rows);
        Instant now = records.now();
        runs.frozen(run.caseNo(), count.queryVersion(), count.formulaVersion(run.halfYear()), size, hash, now);
        records.of(file)
                .done(StepEntry.bySystem(
                        QualityAssessmentStep.FREEZE_FIGURES,
                        Texts.kept(
                                "assessment.frozen", rows.size(), count.formulaVersion(run.halfYear()), size, hash)));
    }

    /** The units of its rows are parties from now on, and may object until the end of the limit that begins now. */
    public void tell(CaseFile file) {
        CaseRecord record = records.of(file);
        runs.rows(file.caseNo()).stream()
                .map(AssessedRow::unit)
                .distinct()
                .forEach(unit -> record.addParty("assessed", unit));
        limits.renew(file, QualityAssessmentStep.OBJECT_TO_FIGURES, null);
        record.done(StepEntry.bySystem(QualityAssessmentStep.TELL_UNITS, null));
    }

    /** What the hash of a snapshot is made of: every number of every row, in order. */
    static String hash(List<AssessedRow> rows) {
        return Sha256.of(rows.stream().map(AssessedRow::line).collect(Collectors.joining("\n")));
    }
}
