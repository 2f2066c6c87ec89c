package org.yidan.call.dispatching;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.call.Call;
import org.yidan.call.duty.ListedMatters;
import org.yidan.call.papers.CallPapers;
import org.yidan.casework.CaseParties;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/**
 * Writes down a dispatch that is issued: the responsible unit as party of the case, and the order as a paper (F-02) with lead, co-operating
 * units, duties and limits by the entry pinned that day.
 */
@Component
class DispatchRecord {

    /** The party of the case that is responsible. */
    private static final String LEAD = "lead";

    private final CaseParties parties;
    private final CallPapers papers;
    private final ListedMatters matters;
    private final Organization organization;
    private final OfficeCalendar calendar;

    DispatchRecord(
            CaseParties parties,
            CallPapers papers,
            ListedMatters matters,
            Organization organization,
            OfficeCalendar calendar) {
        this.parties = parties;
        this.papers = papers;
        this.matters = matters;
        this.organization = organization;
        this.calendar = calendar;
    }

    void write(Call call, Dispatch dispatch) {
        parties.set(call.callNo(), LEAD, dispatch.leadUnit());
        issuePaper(call, dispatch);
    }

    private void issuePaper(Call call, Dispatch dispatch) {
        Optional<MatterEntry> entry = matters.entryOf(call.matter());
        boolean provisional = calendar.isProvisional(dispatch.handleDue());
        papers.about(call)
                .with("lead", dispatch.leadUnit())
                .with("coopUnits", dispatch.coopUnits())
                .with("dutyRole", dispatch.dutyRole())
                .with("dutyText", dispatch.dutyText())
                .with("rule", dispatch.rule())
                .with("acceptDue", dispatch.acceptDue())
                .with("responseDue", dispatch.responseDue())
                .with("handleDue", dispatch.handleDue())
                .with("provisional", provisional ? Texts.kept("call.paper.provisional") : null)
                .with("note", dispatch.note())
                .with("coopDuty", entry.map(MatterEntry::townshipDuty).orElse(null))
                .with("basis", entry.map(MatterEntry::legalBasis).orElse(null))
                .with("guideSteps", entry.map(MatterEntry::guideSteps).orElse(null))
                .issueAs(dispatch.dispatchNo(), "F-02", dispatcher(call), dispatch.issuedBy());
    }

    /** The centre of the township dispatches what is handled on its own level, that of the county everything else. */
    private String dispatcher(Call call) {
        String township = call.township();
        return call.ownLevel() && township != null
                ? organization.commandCenterOf(township)
                : organization.countyCommandCenter(call.region());
    }
}
