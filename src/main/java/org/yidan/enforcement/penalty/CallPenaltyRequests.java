package org.yidan.enforcement.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.events.PenaltyCaseRequested;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Opens and starts the penalty case a call asks for; the same call asks once (RULES 5). */
@Service
@Transactional
public class CallPenaltyRequests {

    private final Calls calls;
    private final PenaltyDesk desk;
    private final CaseProcess process;
    private final MatterCatalog catalog;
    private final OfficeClock clock;

    CallPenaltyRequests(Calls calls, PenaltyDesk desk, CaseProcess process, MatterCatalog catalog, OfficeClock clock) {
        this.calls = calls;
        this.desk = desk;
        this.process = process;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Refuses a call outside of the list: without a listed matter nobody is competent to punish. */
    @EventListener
    public void on(PenaltyCaseRequested request) {
        Call call = calls.byNo(request.callNo());
        Long entryId = call.matter().entryId();
        if (entryId == null) {
            throw Refused.conflict("enforcement.case-without-matter", request.callNo());
        }
        MatterEntry entry = catalog.entry(entryId);
        LocalDate today = clock.today();
        process.start(
                desk.request(new NewPenaltyCase(
                        call.callNo(),
                        null,
                        request.region(),
                        request.enforcementUnit(),
                        PinnedCaseMatter.of(entry, call.matter().catalogueVersion()),
                        call.township(),
                        null,
                        call.report().title(),
                        call.callNo(),
                        today,
                        List.of())),
                Map.of());
    }
}
