package org.yidan.powerreturn.handover;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.application.ReturnPapers;
import org.yidan.powerreturn.handover.HandoverItem.Action;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.review.ReturnHands;
import org.yidan.powerreturn.review.ReturnLapses;
import org.yidan.powerreturn.steps.PowerReturnStep;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The handover (RULES C12): the township signs out every item, then another person signs in for the department. */
@Service
@Transactional
public class HandoverDesk {

    /** What the department says to the sheet. */
    public enum Answer implements StepResult {
        SIGN,
        OBJECT,
        REFUSE;

        @Override
        public Step step() {
            return PowerReturnStep.SIGN_HANDOVER_IN;
        }
    }

    private static final PowerReturnStep OUT = PowerReturnStep.SIGN_HANDOVER_OUT;
    private static final PowerReturnStep IN = PowerReturnStep.SIGN_HANDOVER_IN;

    private final CaseRecords records;
    private final ReturnFiles returns;
    private final HandoverItems items;
    private final ReturnPapers papers;
    private final ReturnHands hands;
    private final ReturnLapses lapses;
    private final PowerReturnSettings settings;

    HandoverDesk(
            CaseRecords records,
            ReturnFiles returns,
            HandoverItems items,
            ReturnPapers papers,
            ReturnHands hands,
            ReturnLapses lapses,
            PowerReturnSettings settings) {
        this.records = records;
        this.returns = returns;
        this.items = items;
        this.papers = papers;
        this.hands = hands;
        this.lapses = lapses;
        this.settings = settings;
    }

    /** The sheet lies ready; the department's limit counts from the effect. */
    public void begin(CaseFile caseFile, String township) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.IN_EFFECT);
        Instant effect = file.effectiveFrom().atStartOfDay(OfficeClock.ZONE).toInstant();
        record.beginFrom(
                IN,
                township,
                TimeLimit.workingDays(settings.handoverWorkingDays()),
                Texts.kept("powerreturn.rule.handover"),
                effect);
        record.note(StepEntry.bySystem(
                PowerReturnStep.LIST_HANDOVER,
                String.valueOf(items.of(file.caseNo(), township).size())));
    }

    /** The township decides on every item and signs out. */
    public void signOut(
            CaseFile caseFile,
            String township,
            Map<Action, List<String>> chosen,
            @Nullable String note,
            FormSubmission sent) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.IN_EFFECT);
        Map<String, Action> byItem = new HashMap<>();
        chosen.forEach((action, ids) -> ids.forEach(id -> {
            if (byItem.put(id, action) != null) {
                throw Refused.invalid("powerreturn.item-twice", id);
            }
        }));
        for (HandoverItem item : items.of(file.caseNo(), township)) {
            Action action = byItem.remove(String.valueOf(item.id()));
            if (action == null) {
                throw Refused.invalid("powerreturn.item-missing", item.label());
            }
            Action settled = item.action();
            if (item.settled() && settled != null && settled != action) {
                throw Refused.invalid("powerreturn.item-settled", item.label(), settled.chinese());
            }
            items.signOut(item.id(), action, sent.actor(), records.now());
        }
        if (!byItem.isEmpty()) {
            throw Refused.invalid(
                    "powerreturn.item-unknown", byItem.keySet().iterator().next());
        }
        record.done(sent.entry(OUT, note).forUnit(township));
    }

    /** The department signs in, sends the sheet back, or refuses; who signed out cannot sign in. */
    public void answer(
            CaseFile caseFile, String township, Answer answer, @Nullable String reason, FormSubmission sent) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.locked(caseFile);
        file.require(ReturnStage.IN_EFFECT);
        StepEntry entry = sent.entry(answer, reason).forUnit(township);
        if (answer == Answer.SIGN) {
            signIn(caseFile, file, township, sent);
            record.done(entry);
            return;
        }
        if (answer == Answer.OBJECT) {
            items.takeBack(file.caseNo(), township);
        } else {
            lapses.refusedTakeover(caseFile, file.department(), sent.actor());
        }
        record.note(entry);
    }

    private void signIn(CaseFile caseFile, PowerReturn file, String township, FormSubmission sent) {
        List<HandoverItem> sheet = items.of(file.caseNo(), township);
        if (sheet.stream().anyMatch(item -> item.signedFrom() == null)) {
            throw Refused.conflict("powerreturn.not-signed-out", file.caseNo());
        }
        hands.requireOther(file.caseNo(), sent.actor(), IN);
        items.signIn(file.caseNo(), township, sent.actor(), records.now());
        papers.issue(
                caseFile,
                "F-55",
                township,
                String.valueOf(sheet.get(0).signedFromBy()),
                Map.of(
                        "to", file.department(),
                        "signedToBy", sent.actor(),
                        "items", sheet.stream().map(HandoverDesk::line).toList()));
    }

    private static String line(HandoverItem item) {
        Action action = item.action();
        return item.label() + "：" + (action == null ? "" : action.chinese());
    }

    /** The limit has passed and the department has not signed. */
    public void late(CaseFile caseFile, String township) {
        CaseRecord record = records.of(caseFile);
        PowerReturn file = returns.of(caseFile.caseNo());
        lapses.lateHandover(caseFile, file.department(), township);
        record.note(StepEntry.bySystem(Late.LATE, null).forUnit(township));
    }

    /** Nobody signed in time. */
    private enum Late implements StepResult {
        LATE;

        @Override
        public Step step() {
            return PowerReturnStep.SIGN_HANDOVER_IN;
        }
    }
}
