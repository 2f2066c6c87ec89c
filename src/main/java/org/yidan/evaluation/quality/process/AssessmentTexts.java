package org.yidan.evaluation.quality.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.process.CaseVariables;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.evaluation.quality.PublicationDesk;

/** What the forms of an assessment show: {@code ${assessmentTexts.helped(execution)}}. */
@ProcessBean("assessmentTexts")
public class AssessmentTexts {

    private static final int MOST_LINES = 40;

    private final PublicationDesk publicationDesk;

    AssessmentTexts(PublicationDesk publicationDesk) {
        this.publicationDesk = publicationDesk;
    }

    /** How many rows came to what. */
    public String result(DelegateExecution execution) {
        return publicationDesk.result(execution.getProcessBusinessKey());
    }

    /** The rows the department of this task helps with. */
    public String helped(DelegateExecution execution) {
        List<String> lines = publicationDesk.helped(
                execution.getProcessBusinessKey(),
                CaseVariables.UNIT.find(execution).orElse(""));
        return lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n\n"))
                + (lines.size() > MOST_LINES ? "\n\n…" : "");
    }

    /** Choices: the matters nobody used. */
    public JsonValue unused(DelegateExecution execution) {
        return OptionList.of(
                        List.copyOf(publicationDesk
                                .unused(execution.getProcessBusinessKey())
                                .entrySet()),
                        Map.Entry::getKey,
                        one -> one.getKey() + " " + one.getValue())
                .json();
    }
}
