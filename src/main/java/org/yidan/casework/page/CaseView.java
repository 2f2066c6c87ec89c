package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.links.CaseLink;

/**
 * Everything a reader may see of a case.
 *
 * @param names display names of every user and unit that occurs, by id or code
 * @param takesPart whether one of the reader's units takes part
 * @param stepNames names of steps as the model has them, by step
 */
public record CaseView(
        CaseFile file,
        Map<String, List<String>> parties,
        List<OpenTask> tasks,
        List<CaseAct> acts,
        List<DeadlineLine> deadlines,
        List<DocumentLine> documents,
        List<CaseLink> links,
        List<AttachmentLine> attachments,
        List<Lapse> lapses,
        Map<String, String> names,
        Map<String, String> stepNames,
        boolean takesPart) {

    /** Whether the reader may add attachments. */
    public boolean mayAdd() {
        return takesPart && file.isOpen();
    }

    /** The name of a user or unit; the code itself when nobody knows it. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    /** The steps that wait now, for which attachments may be added. */
    public List<String> openSteps() {
        return tasks.stream().map(OpenTask::step).distinct().toList();
    }
}
