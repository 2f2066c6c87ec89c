package org.yidan.call.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** Dispatch orders (F-02): lead, co-operating units, duties and limits as issued, by the entry pinned that day. */
@Component
class DispatchPapers {

    private final Dispatches dispatches;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final OfficeCalendar calendar;
    private final PaperFields facts;

    DispatchPapers(
            Dispatches dispatches,
            MatterCatalog catalog,
            Organization organization,
            OfficeCalendar calendar,
            PaperFields facts) {
        this.dispatches = dispatches;
        this.catalog = catalog;
        this.organization = organization;
        this.calendar = calendar;
        this.facts = facts;
    }

    List<CallPaper> of(Call call) {
        return dispatches.findByCallIdOrderByIssuedAt(call.id()).stream()
                .map(dispatch -> paper(call, dispatch))
                .toList();
    }

    private CallPaper paper(Call call, Dispatch dispatch) {
        String number = dispatch.dispatchNo();
        return new CallPaper(
                "P" + number.substring(number.lastIndexOf('-') + 1),
                "F-02",
                "",
                number,
                dispatcher(call),
                dispatch.issuedBy(),
                dispatch.issuedAt(),
                content(call, dispatch));
    }

    /** The centre of the township dispatches what is handled on its own level, that of the county everything else. */
    private String dispatcher(Call call) {
        String township = call.township();
        return call.ownLevel() && township != null
                ? organization.commandCenterOf(township)
                : organization.countyCommandCenter(call.region());
    }

    private Map<String, Object> content(Call call, Dispatch dispatch) {
        Map<String, Object> content = facts.of(call, Optional.of(dispatch));
        content.put("lead", dispatch.leadUnit());
        content.put("coopUnits", dispatch.issuedTerms().coopUnits());
        content.put("dutyRole", dispatch.issuedTerms().role());
        content.put("dutyText", dispatch.dutyText());
        content.put("rule", dispatch.rule());
        content.put("acceptDue", dispatch.acceptDue().toString());
        content.put("responseDue", dispatch.responseDue().toString());
        content.put("handleDue", dispatch.issuedTerms().handleDue().toString());
        if (calendar.isProvisional(dispatch.issuedTerms().handleDue())) {
            content.put("provisional", Texts.kept("pages.calls.provisional-why"));
        }
        PaperFields.put(content, "note", dispatch.note());
        Long entryId = dispatch.issuedTerms().entryId();
        if (entryId != null) {
            MatterEntry entry = catalog.entry(entryId);
            content.put("coopDuty", entry.townshipDuty());
            content.put("basis", entry.legalBasis());
            content.put("guideSteps", entry.guideSteps());
        }
        return content;
    }
}
