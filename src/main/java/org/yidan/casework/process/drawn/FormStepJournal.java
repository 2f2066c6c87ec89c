package org.yidan.casework.process.drawn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.WaitingFiles;
import org.yidan.casework.duty.OverdueSteps;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.InModel;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepRecords;
import org.yidan.organization.Post;
import org.yidan.shared.Refused;

/** Writes a step that has no code of its own into the journal of its case, which meets its deadline, and takes its photos to the case. */
@Component
class FormStepJournal implements StepRecords {

    /** The field of a form that names uploads of its sender. */
    private static final String FILES = "fileIds";

    private final CurrentCase current;
    private final CaseJournal journal;
    private final OverdueSteps overdue;
    private final WaitingFiles files;

    FormStepJournal(CurrentCase current, CaseJournal journal, OverdueSteps overdue, WaitingFiles files) {
        this.current = current;
        this.journal = journal;
        this.overdue = overdue;
        this.files = files;
    }

    @Override
    public void done(Done step) {
        StepForm form = step.form();
        CaseFile file = current.of(form);
        overdue.tell(file.caseNo());
        attach(file, step, form);
        InModel model = new InModel(step.model().label(), step.model().dutyRole(), step.matterCode());
        StepEntry entry = StepEntry.inModel(FormSubmission.of(form), step.step(), step.result(), step.note(), model);
        String unit = unit(step);
        journal.done(file, unit == null ? entry : entry.forUnit(unit));
    }

    private void attach(CaseFile file, Done step, StepForm form) {
        if (form.optionalText(FILES, 200).isPresent()) {
            try {
                files.attach(
                        file,
                        step.step(),
                        form.list(FILES).stream().map(Long::valueOf).toList(),
                        form.sender());
            } catch (NumberFormatException noUpload) {
                throw Refused.invalid("casework.file-gone");
            }
        }
    }

    /** Of one of several units its own, else that of the post. */
    private static @Nullable String unit(Done step) {
        return CaseVariables.UNIT
                .find(step.form().execution())
                .or(() ->
                        Optional.ofNullable(step.post()).flatMap(Post::ofGroup).map(Post::unitCode))
                .orElse(null);
    }
}
