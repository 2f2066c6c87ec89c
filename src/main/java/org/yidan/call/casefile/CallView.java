package org.yidan.call.casefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.casefile.ChangeLines.PauseLine;
import org.yidan.call.casefile.ChangeLines.RequestLine;
import org.yidan.call.casefile.ChangeLines.RulingLine;
import org.yidan.call.casefile.PendingReplies.WaitLine;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.page.DeadlineLine;

/**
 * Everything a reader may see of a call.
 *
 * @param who what may be told about the caller
 * @param matter the pinned entry, null outside the list
 * @param mergedIn numbers of the calls merged into this one, whose callers wait for the same answer
 * @param takesPart whether one of the reader's units takes part
 * @param names display names of every user and unit that occurs, by id or code
 */
public record CallView(
        Call call,
        CallerShown who,
        @Nullable MatterShown matter,
        List<DeadlineLine> deadlines,
        List<Dispatch> dispatches,
        List<CaseAct> steps,
        List<AttachmentLine> files,
        List<RequestLine> requests,
        List<PauseLine> pauses,
        List<RulingLine> rulings,
        List<Lapse> lapses,
        List<CaseLink> links,
        List<WaitLine> waits,
        List<String> mergedIn,
        Map<String, String> names,
        boolean takesPart) {

    /** Whether the reader may add photos. */
    public boolean mayAdd() {
        return takesPart && call.isOpen();
    }

    /** The deadline of the step that runs now and ends first: until when the responsible unit has. */
    public @Nullable DeadlineLine next() {
        return deadlines.stream()
                .filter(line -> line.metAt() == null)
                .min((a, b) -> a.due().compareTo(b.due()))
                .orElse(null);
    }

    /** The steps that run now, for which photos may be added. */
    public List<String> openSteps() {
        return deadlines.stream()
                .filter(line -> line.metAt() == null)
                .map(DeadlineLine::step)
                .distinct()
                .toList();
    }

    /** The name of a user or unit; the code itself when nobody knows it. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    /** What a reader may know of the caller and the party; masked for all but the command centres. */
    public record CallerShown(String name, String phone, String party) {}

    /** Duties, basis and guide of the pinned entry. */
    public record MatterShown(
            String code,
            String name,
            String versionNo,
            String leadDuty,
            String townshipDuty,
            String legalBasis,
            List<String> guideSteps,
            @Nullable String ownDuty) {}
}
