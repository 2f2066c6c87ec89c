package org.yidan.casework.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.comments.CaseComment;
import org.yidan.casework.forms.FilledForm;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.path.CasePath;
import org.yidan.casework.path.PathInstance;

/**
 * What was sent, written and gone through in a case.
 *
 * @param tasks what waits, the most urgent first
 * @param instances the process instances of the case
 * @param path the path of the one that was chosen, null when the case has none
 * @param results code of what each step of the path came to, by {@link CasePath.Step}
 * @param names of everybody who occurs here
 * @param mayComment whether the reader may add a comment
 */
public record SharedParts(
        String caseNo,
        List<TaskLine> tasks,
        List<PathInstance> instances,
        @Nullable CasePath path,
        Map<CasePath.Step, String> results,
        List<FilledForm> forms,
        List<CaseComment> comments,
        List<PrintedDocument> papers,
        Map<String, String> names,
        boolean mayComment) {

    /** A task that waits, and whether the reader may take it or has it. */
    public record TaskLine(OpenTask task, boolean own) {}

    /** The name of a user, unit or post; the code itself when nobody knows it. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    /** Whether the reader takes part and somebody else has to do something. */
    public boolean mayUrge() {
        return mayComment && tasks.stream().anyMatch(line -> !line.own());
    }

    /** The tasks that are the reader's own to do. */
    public List<TaskLine> ownTasks() {
        return tasks.stream().filter(TaskLine::own).toList();
    }
}
