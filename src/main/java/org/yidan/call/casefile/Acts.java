package org.yidan.call.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.casefile.ChangeLines.PauseLine;
import org.yidan.call.casefile.ChangeLines.RequestLine;
import org.yidan.call.casefile.ChangeLines.RulingLine;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.duty.RecordedLapses.Lapse;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;

/** Every act on a call, of whatever room. */
record Acts(
        List<Dispatch> dispatches,
        List<CaseAct> steps,
        List<AttachmentLine> files,
        List<RequestLine> requests,
        List<PauseLine> pauses,
        List<RulingLine> rulings,
        List<Lapse> lapses) {

    /** Every user id that occurs, to be named at once. */
    Set<String> people() {
        Set<String> people = new HashSet<>();
        steps.forEach(step -> {
            people.add(step.actor());
            people.addAll(step.presence().persons());
        });
        dispatches.forEach(d -> {
            addAll(people, d.issuedBy(), d.acceptedBy(), d.handler());
            d.returns().forEach(given -> addAll(people, given.returnedBy(), given.decidedBy()));
        });
        requests.forEach(r -> addAll(people, r.applicant(), r.leadDecider(), r.centerDecider()));
        files.forEach(file -> people.add(file.uploadedBy()));
        pauses.forEach(pause -> addAll(people, pause.approvedBy(), pause.resumedBy()));
        lapses.forEach(lapse -> addAll(people, lapse.person()));
        return people;
    }

    private static void addAll(Set<String> people, @Nullable String... ids) {
        for (String id : ids) {
            if (id != null) {
                people.add(id);
            }
        }
    }

    /** Reads the acts of a call, one statement each. */
    @Component
    static class Reader {

        private final Dispatches dispatches;
        private final CaseJournal journal;
        private final CaseAttachments files;
        private final ChangeLines changes;
        private final RecordedLapses lapses;

        Reader(
                Dispatches dispatches,
                CaseJournal journal,
                CaseAttachments files,
                ChangeLines changes,
                RecordedLapses lapses) {
            this.dispatches = dispatches;
            this.journal = journal;
            this.files = files;
            this.changes = changes;
            this.lapses = lapses;
        }

        Acts of(Call call) {
            return new Acts(
                    dispatches.findByCallIdOrderByIssuedAt(call.id()),
                    journal.acts(call.callNo()),
                    files.of(call.callNo()),
                    changes.requests(call),
                    changes.pauses(call),
                    changes.rulings(call),
                    lapses.about(call.callNo()));
        }
    }
}
