package org.yidan.evaluation.quality;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.powerreturn.AssessedMatters;

/** Lets a power return print the latest assessment of its matter. */
@Component
class LatestAssessments implements AssessedMatters {

    private final AssessmentRuns runs;
    private final AssessmentPapers papers;
    private final ListedDuties duties;

    LatestAssessments(AssessmentRuns runs, AssessmentPapers papers, ListedDuties duties) {
        this.runs = runs;
        this.papers = papers;
        this.duties = duties;
    }

    @Override
    public Optional<Map<String, Object>> latest(String region, String matterCode, String township) {
        return runs.latest(region, matterCode, township).map(row -> {
            Map<String, Object> printed =
                    papers.printed(row, duties.names(region).getOrDefault(matterCode, ""));
            printed.put("period", runs.byNo(row.caseNo()).period());
            return printed;
        });
    }
}
