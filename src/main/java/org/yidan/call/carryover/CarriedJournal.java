package org.yidan.call.carryover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.report.PinnedMatter;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;

/** Writes into a call's journal what a new version of the list did to it, with the version before and after. */
@Component
class CarriedJournal {

    private static final CommonStep STEP = CommonStep.CARRY_OVER;
    private static final String RUN = "runNo";

    private final CaseJournal journal;

    CarriedJournal(CaseJournal journal) {
        this.journal = journal;
    }

    /** What the call was before a carry-over. */
    record Before(PinnedMatter matter, @Nullable String leadUnit) {

        static Before of(Call call) {
            return new Before(call.matter(), call.leadUnit());
        }
    }

    /** Whether this run has carried the call over before. */
    boolean has(Call call, CarryOver order) {
        return journal.last(call.callNo(), STEP)
                .filter(step -> order.runNo().equals(step.answers().get(RUN)))
                .isPresent();
    }

    /** The call stays as it is. */
    void write(Call call, CarryOverTreatment treatment, CarryOver order) {
        write(call, Before.of(call), treatment, order);
    }

    /** The call moved from what it was before. */
    void write(Call call, Before before, CarryOverTreatment treatment, CarryOver order) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(RUN, order.runNo());
        facts.put("newVersion", order.versionNo());
        put(facts, "newEntry", order.newEntryId());
        facts.put("versionBefore", before.matter().catalogueVersion());
        put(facts, "entryBefore", before.matter().entryId());
        put(facts, "leadBefore", before.leadUnit());
        facts.put("versionAfter", call.matter().catalogueVersion());
        put(facts, "entryAfter", call.matter().entryId());
        put(facts, "leadAfter", call.leadUnit());
        journal.note(call.file(), StepEntry.of(treatment, order.reason(), order.actor(), facts));
    }

    private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.put(key, value);
        }
    }
}
