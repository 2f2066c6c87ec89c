package org.yidan.call.casefile;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.sight.CallSight;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.page.DeadlineLines;

/** Puts the file of a call together for the current reader, and refuses who may not see the call. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class CaseFileDesk {

    private final CallSight sight;
    private final Acts.Reader acts;
    private final DeadlineLines deadlines;
    private final ShownToReader shown;
    private final NameBook names;
    private final CaseLinks links;
    private final Calls calls;

    CaseFileDesk(
            CallSight sight,
            Acts.Reader acts,
            DeadlineLines deadlines,
            ShownToReader shown,
            NameBook names,
            CaseLinks links,
            Calls calls) {
        this.sight = sight;
        this.acts = acts;
        this.deadlines = deadlines;
        this.shown = shown;
        this.names = names;
        this.links = links;
        this.calls = calls;
    }

    /** The file of the call with this number, as far as the current user may see it. */
    public CallView read(String callNo) {
        Call call = sight.see(callNo);
        Acts done = acts.of(call);
        List<CaseLink> linked = links.of(callNo);
        boolean takesPart = sight.takesPart(call);
        return new CallView(
                call,
                shown.caller(call, takesPart),
                shown.matter(call),
                deadlines.of(call.file()),
                done.dispatches(),
                done.steps(),
                done.files(),
                done.requests(),
                done.pauses(),
                done.rulings(),
                done.lapses(),
                linked,
                PendingReplies.of(call, done.steps(), linked),
                calls.numbersMergedInto(callNo),
                names.of(call, done),
                takesPart);
    }
}
