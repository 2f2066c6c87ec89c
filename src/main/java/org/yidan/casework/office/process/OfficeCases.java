package org.yidan.casework.office.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.office.DrawnEvent;
import org.yidan.casework.office.OfficeClosing;
import org.yidan.casework.office.OfficeOpening;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.CurrentStep;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.steps.StartForms;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** Opens the case of a process as its start form was sent, and closes it at the end the process came to. */
@Component
class OfficeCases {

    private final OfficeOpening opening;
    private final OfficeClosing closing;
    private final CaseStart start;
    private final CurrentStep steps;
    private final CurrentUser user;
    private final StartForms forms;

    OfficeCases(
            OfficeOpening opening,
            OfficeClosing closing,
            CaseStart start,
            CurrentStep steps,
            CurrentUser user,
            StartForms forms) {
        this.opening = opening;
        this.closing = closing;
        this.start = start;
        this.steps = steps;
        this.user = user;
        this.forms = forms;
    }

    void open(DelegateExecution execution) {
        OfficeDrawing drawing = drawing(execution);
        if (user.find().isEmpty() || execution.getSuperExecution() != null) {
            throw Refused.forbidden(
                    "casework.office-start-by-form", drawing.model().name());
        }
        if (start.hasFile(execution)) {
            return;
        }
        Step begun = steps.named(execution, CurrentStep.named(execution.getCurrentActivityId()));
        forms.read(execution, drawing.keeps(), (form, answers) -> {
            CaseRecord record =
                    opening.open(drawing.model(), form, answers, new DrawnEvent(begun, name(execution), null));
            start.begin(execution, record.file());
        });
    }

    private static String name(DelegateExecution execution) {
        return Objects.requireNonNullElse(execution.getCurrentActivityName(), execution.getCurrentActivityId());
    }

    /** An instance that is taken away ends nothing: what becomes of its case is for who takes it away. */
    void close(DelegateExecution execution) {
        if (execution.isCanceled() || execution.getProcessBusinessKey() == null) {
            return;
        }
        Step end = steps.named(execution, CurrentStep.named(execution.getCurrentActivityId()));
        closing.close(
                execution.getProcessBusinessKey(),
                new DrawnEvent(
                        end, name(execution), drawing(execution).lapses().get(execution.getCurrentActivityId())));
    }

    private static OfficeDrawing drawing(DelegateExecution execution) {
        return Objects.requireNonNull(OfficeDrawing.of(((ExecutionEntity) execution).getProcessDefinition()));
    }
}
