package org.yidan.call.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.casework.sight.CaseSight;

/** The papers of calls. A list is given to whoever asks in the program; a paper only to who may see the call. */
@Service
@Transactional(readOnly = true)
public class CallPapers {

    private final Calls calls;
    private final CaseSight sight;
    private final DispatchPapers dispatches;
    private final StepPapers steps;
    private final RequestPapers requests;

    CallPapers(Calls calls, CaseSight sight, DispatchPapers dispatches, StepPapers steps, RequestPapers requests) {
        this.calls = calls;
        this.sight = sight;
        this.dispatches = dispatches;
        this.steps = steps;
        this.requests = requests;
    }

    /** All papers of the call, oldest first; empty for a number that is no call's. The reader's right is the caller's care. */
    public List<CallPaper> of(String callNo) {
        return calls.findByCallNo(callNo).map(this::all).orElse(List.of());
    }

    /** The paper, if the current user may see the call; otherwise as if there were no such call. */
    public Optional<CallPaper> see(String callNo, String id) {
        Call call = calls.byNo(sight.see(callNo).no());
        return all(call).stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    private List<CallPaper> all(Call call) {
        return Stream.of(dispatches.of(call), steps.of(call), requests.of(call))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CallPaper::issuedAt))
                .toList();
    }
}
