package org.yidan.casework.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.sight.VisibleCase;

/**
 * Everything a reader may see of a case.
 *
 * @param names display names of every user and unit that occurs, by id or code
 * @param own what only cases of its kind have, null where they have nothing
 */
public record CaseView(
        VisibleCase seen,
        Map<String, List<String>> parties,
        List<OpenTask> tasks,
        List<CaseAct> acts,
        List<DeadlineLine> deadlines,
        List<DocumentLine> documents,
        List<CaseLink> links,
        List<AttachmentLine> attachments,
        List<Lapse> lapses,
        Map<String, String> names,
        CaseWords words,
        @Nullable KindPart own) {

    public CaseFile file() {
        return seen.file();
    }

    /** Whether the reader may add attachments. */
    public boolean mayAdd() {
        return seen.takesPart() && seen.open();
    }

    /** The name of a user or unit; the code itself when nobody knows it. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    /** The deadline that runs and ends first. */
    public @Nullable DeadlineLine next() {
        return running().min(Comparator.comparing(DeadlineLine::due)).orElse(null);
    }

    /** The steps that wait or run now, for which attachments may be added. */
    public List<String> openSteps() {
        Stream<String> timed = running().map(DeadlineLine::step).filter(words::isStep);
        return Stream.concat(tasks.stream().map(OpenTask::step), timed)
                .distinct()
                .toList();
    }

    private Stream<DeadlineLine> running() {
        return deadlines.stream().filter(line -> line.metAt() == null);
    }

    /** The sections of the page by their ids, in order. */
    public List<String> sections() {
        List<String> sections = new ArrayList<>(List.of("now", "facts", "path", "deadlines"));
        if (own != null) {
            sections.addAll(own.sections());
        }
        sections.addAll(List.of("documents", "forms", "attachments", "comments", "journal"));
        return sections;
    }
}
