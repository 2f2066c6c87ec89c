package org.yidan.call.ruling;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.events.RulingRequested;
import org.yidan.call.ruling.Dispute.Stage;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** Opens the case of a ruling when a call asks for one; a call has at most one open ruling (RULES 1.4, 5). */
@Service
@Transactional
public class RulingCases {

    private static final int LONGEST_TITLE = 120;

    private final Disputes disputes;
    private final RulingParties parties;
    private final Calls calls;
    private final CaseRecords records;
    private final CaseLinks links;
    private final CaseProcess process;
    private final ListedMatters matters;

    RulingCases(
            Disputes disputes,
            RulingParties parties,
            Calls calls,
            CaseRecords records,
            CaseLinks links,
            CaseProcess process,
            ListedMatters matters) {
        this.disputes = disputes;
        this.parties = parties;
        this.calls = calls;
        this.records = records;
        this.links = links;
        this.process = process;
        this.matters = matters;
    }

    /** The ruling of this number with its call. */
    @Transactional(readOnly = true)
    public RulingCase byNo(String caseNo) {
        Dispute dispute = disputes.byNo(caseNo);
        return new RulingCase(
                records.byNo(caseNo).file(), calls.findById(dispute.callId()).orElseThrow());
    }

    /** In the transaction of the dispute: either it is thrown and the case opened, or neither. */
    @EventListener
    public void onRulingRequested(RulingRequested requested) {
        Call call = calls.byNo(requested.callNo());
        if (disputes.findByCallIdAndStageIn(call.id(), List.of(Stage.OPEN)).isEmpty()) {
            open(call, requested.interimOwner());
        }
    }

    private void open(Call call, String interim) {
        CaseRecord ruling = records.open(order(call));
        String caseNo = ruling.caseNo();
        disputes.saveAndFlush(new Dispute(caseNo, call.id(), interim));
        parties.join(ruling, call, interim);
        links.link(call.callNo(), caseNo, Relation.RULING);
        process.start(ruling.file(), Map.of("callNo", call.callNo()));
    }

    private NewCase order(Call call) {
        String title = Texts.kept("call.ruling-title", call.report().title());
        return new NewCase(
                CaseKind.RULING,
                call.region(),
                Characters.first(title, LONGEST_TITLE),
                matters.entryOf(call.matter())
                        .map(entry -> PinnedCaseMatter.of(entry, call.matter().catalogueVersion()))
                        .orElse(null),
                call.township(),
                call.urgency().label(),
                call.place().address());
    }
}
