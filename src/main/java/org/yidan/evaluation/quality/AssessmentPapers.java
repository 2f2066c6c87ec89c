package org.yidan.evaluation.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.documents.NewDocument;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.powerreturn.AssessedMatters;
import org.yidan.shared.Texts;

/** The report F-52 of an assessment; a row of it is printed by a power return, too. */
@Component
public class AssessmentPapers implements AssessedMatters {

    private final Organization organization;
    private final ListedDuties duties;
    private final AssessmentRuns runs;

    AssessmentPapers(Organization organization, ListedDuties duties, AssessmentRuns runs) {
        this.organization = organization;
        this.duties = duties;
        this.runs = runs;
    }

    @Override
    public Optional<Map<String, Object>> latest(String region, String matterCode, String township) {
        return runs.latest(region, matterCode, township).map(row -> {
            Map<String, Object> printed = printed(row, duties.names(region).getOrDefault(matterCode, ""));
            printed.put("period", runs.byNo(row.caseNo()).halfYear().kept());
            return printed;
        });
    }

    /** All rows that say something; those without a closed call are counted only. */
    void issue(CaseRecord record, AssessmentRun run, List<AssessedRow> rows, String signer) {
        Map<String, String> names = duties.names(run.region());
        Map<String, Object> content = new TreeMap<>();
        content.put("period", run.halfYear().kept());
        content.put("from", run.periodFrom().toString());
        content.put("until", run.periodUntil().minusDays(1).toString());
        content.put("formulaVersion", String.valueOf(run.formulaVersion()));
        content.put("queryVersion", String.valueOf(run.queryVersion()));
        content.put("factsSize", String.valueOf(run.factsSize()));
        content.put("rowsHash", String.valueOf(run.rowsHash()));
        content.put(
                "rows",
                rows.stream()
                        .filter(row -> row.counted().closed() > 0 || row.q() != null)
                        .map(row -> printed(row, names.getOrDefault(row.matterCode(), "")))
                        .toList());
        content.put("counts", counts(rows));
        record.issue(new NewDocument(
                "F-52",
                organization.staffingOffice(run.region()),
                signer,
                Texts.kept("assessment.title", organization.regionName(run.region()), run.period()),
                content));
    }

    static String counts(List<AssessedRow> rows) {
        Map<Finding, Long> by =
                rows.stream().collect(Collectors.groupingBy(AssessedRow::finding, TreeMap::new, Collectors.counting()));
        return by.entrySet().stream()
                .map(one -> Texts.kept("assessment.finding." + one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining("，"));
    }

    /** A row as F-52 prints it. */
    private Map<String, Object> printed(AssessedRow row, String matterName) {
        Counted of = row.counted();
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("matter", row.matterCode() + " " + matterName);
        printed.put(
                "unit",
                organization.find(row.unit()).map(OrganizationUnit::name).orElse(row.unit()));
        printed.put("n", String.valueOf(of.closed()));
        printed.put("r1", Percent.of(row.r1()));
        printed.put("r2", Percent.of(row.r2()));
        printed.put("r3", Percent.of(row.r3()));
        printed.put("r4", Percent.of(row.r4()));
        printed.put("r5", Percent.of(row.r5()));
        printed.put("r6", Percent.registered(row.r6() == null ? null : Percent.of(row.r6())));
        printed.put("officers", of.officers() + "/" + Percent.registered(of.required()));
        printed.put("p", String.valueOf(of.corrections()));
        printed.put("q", Percent.points(row.q()));
        printed.put("finding", Texts.kept("assessment.finding." + row.finding()));
        return printed;
    }
}
