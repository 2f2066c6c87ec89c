package org.yidan.evaluation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.LeadUnderperforms;
import org.yidan.adjustment.MatterUnused;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterEntry;
import org.yidan.evaluation.quality.AssessmentRuns.Outcome;
import org.yidan.evaluation.quality.steps.QualityAssessmentStep;
import org.yidan.organization.Organization;
import org.yidan.powerreturn.AssessmentFailed;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Publishes an assessment or annuls it, and starts once what follows from each row. */
@Service
@Transactional
public class PublicationDesk {

    private final AssessmentRuns runs;
    private final AssessmentPapers papers;
    private final AssessmentCount count;
    private final ListedDuties duties;
    private final CaseRecords records;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    PublicationDesk(
            AssessmentRuns runs,
            AssessmentPapers papers,
            AssessmentCount count,
            ListedDuties duties,
            CaseRecords records,
            Organization organization,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.papers = papers;
        this.count = count;
        this.duties = duties;
        this.records = records;
        this.organization = organization;
        this.events = events;
    }

    /** Everybody of the region may read it from now on; F-52 is issued by whoever confirmed. */
    public void publish(CaseFile file) {
        CaseRecord record = records.of(file);
        runs.published(file.caseNo(), records.now());
        String confirmed = record.last(QualityAssessmentStep.CONFIRM_FIGURES)
                .map(act -> act.actor())
                .orElse(StepEntry.SYSTEM);
        papers.issue(record, runs.byNo(file.caseNo()), runs.rows(file.caseNo()), confirmed);
        record.done(StepEntry.bySystem(QualityAssessmentStep.PUBLISH_FIGURES, null));
    }

    /** The half-year can be assessed anew. */
    public void annul(CaseFile file) {
        runs.annulled(file.caseNo());
        records.of(file).close("ANNULLED");
    }

    /** Once for each row: what the finding starts, unless the list has changed meanwhile. Told again, it starts nothing more. */
    public void startConsequences(CaseFile file) {
        CaseRecord record = records.of(file);
        AssessmentRun run = runs.byNo(file.caseNo());
        Instant now = records.now();
        for (AssessedRow row : runs.rows(file.caseNo())) {
            if (row.finding().hasConsequence()) {
                MatterEntry entry =
                        duties.carriedBy(row, run.region(), records.today()).orElse(null);
                if (runs.follows(row, outcome(row, entry), now) && entry != null) {
                    start(record, run, row, entry);
                }
            }
        }
        record.done(StepEntry.bySystem(QualityAssessmentStep.START_CONSEQUENCES, null));
    }

    private static Outcome outcome(AssessedRow row, @Nullable MatterEntry entry) {
        if (entry == null) {
            return Outcome.GONE;
        }
        return row.finding() == Finding.SUPPORT ? Outcome.LISTED : Outcome.TOLD;
    }

    private void start(CaseRecord record, AssessmentRun run, AssessedRow row, MatterEntry entry) {
        String township = row.township();
        if (row.finding() == Finding.RETURN && township != null) {
            events.publishEvent(
                    new AssessmentFailed(run.region(), row.matterCode(), township, run.period(), inWords(row)));
        } else if (row.finding() == Finding.CHANGE_LEAD) {
            events.publishEvent(new LeadUnderperforms(run.region(), row.matterCode(), run.period(), inWords(row)));
        } else if (row.finding() == Finding.SUPPORT) {
            record.addParty("helper", helper(row, entry));
        }
    }

    /** The department that handed the power down; of its own matters the department itself. */
    private String helper(AssessedRow row, MatterEntry entry) {
        String from = entry.delegatedFrom();
        return row.delegated() && from != null ? organization.resolve(from, entry.region(), null) : row.unit();
    }

    /** The numbers of a row in one sentence. */
    static String inWords(AssessedRow row) {
        Counted of = row.counted();
        return Texts.kept(
                "assessment.in-words",
                of.closed(),
                Percent.of(row.r1()),
                Percent.of(row.r2()),
                Percent.of(row.r3()),
                Percent.of(row.r4()),
                Percent.of(row.r5()),
                Percent.of(row.r6()),
                of.corrections(),
                Percent.points(row.q()),
                Percent.points(row.previousQ()));
    }

    /** How many rows came to what. */
    @Transactional(readOnly = true)
    public String result(String caseNo) {
        return AssessmentPapers.counts(runs.rows(caseNo));
    }

    /** What a department helps with, a line each. */
    @Transactional(readOnly = true)
    public List<String> helped(String caseNo, String department) {
        AssessmentRun run = runs.byNo(caseNo);
        Map<String, String> names = duties.names(run.region());
        return runs.rows(caseNo).stream()
                .filter(row -> row.finding() == Finding.SUPPORT)
                .filter(row -> duties.carriedBy(row, run.region(), records.today())
                        .filter(entry -> helper(row, entry).equals(department))
                        .isPresent())
                .map(row -> "%s %s（%s）：%s"
                        .formatted(
                                row.matterCode(),
                                names.getOrDefault(row.matterCode(), ""),
                                organization.unit(row.unit()).name(),
                                inWords(row)))
                .toList();
    }

    /** When the help that begins now is looked at again. */
    @Transactional(readOnly = true)
    public Instant helpUntil(CaseFile file) {
        return records.today()
                .plusMonths(count.supportMonths(runs.byNo(file.caseNo()).halfYear()))
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
    }

    /** The matters nobody of the region used in twelve months, by code, with their names. */
    @Transactional(readOnly = true)
    public Map<String, String> unused(String caseNo) {
        AssessmentRun run = runs.byNo(caseNo);
        Map<String, String> names = duties.names(run.region());
        Map<String, List<AssessedRow>> byMatter = runs.rows(caseNo).stream()
                .collect(Collectors.groupingBy(AssessedRow::matterCode, TreeMap::new, Collectors.toList()));
        byMatter.values().removeIf(rows -> rows.stream().anyMatch(row -> row.finding() != Finding.UNUSED));
        return byMatter.keySet().stream()
                .collect(Collectors.toMap(
                        code -> code, code -> names.getOrDefault(code, code), (a, b) -> a, TreeMap::new));
    }

    /** The staffing office keeps the unused matters but these, whose removal it proposes. */
    public void reviewNecessity(CaseFile file, Set<String> removed, String reason, FormSubmission sent) {
        AssessmentRun run = runs.byNo(file.caseNo());
        Set<String> unused = unused(file.caseNo()).keySet();
        removed.forEach(code -> {
            if (!unused.contains(code)) {
                throw Refused.invalid("assessment.matter-is-used", code);
            }
            events.publishEvent(new MatterUnused(run.region(), code, run.period(), reason));
        });
        records.of(file).done(sent.entry(QualityAssessmentStep.REVIEW_NECESSITY, reason));
    }

    /** Everything that followed is done. */
    public void close(CaseFile file) {
        records.of(file).close("COMPLETED");
    }
}
