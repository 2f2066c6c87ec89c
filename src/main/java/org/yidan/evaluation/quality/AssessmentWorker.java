package org.yidan.evaluation.quality;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.shared.Worker;

/** Begins the assessment of a half-year some days after its end where nobody did; several nodes begin one. */
@Component
class AssessmentWorker extends Worker {

    private final AssessmentStart start;
    private final AssessmentSettings settings;

    AssessmentWorker(AssessmentStart start, AssessmentSettings settings) {
        super("assessments", 1);
        this.start = start;
        this.settings = settings;
    }

    @Override
    protected List<Turn> turns() {
        return settings.worker()
                ? List.of(new Turn(settings.each(), () -> start.beginDue(settings.daysAfter())))
                : List.of();
    }
}
