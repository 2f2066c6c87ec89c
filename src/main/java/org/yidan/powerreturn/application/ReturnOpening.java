package org.yidan.powerreturn.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterEntry;
import org.yidan.powerreturn.NewReturn;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** Writes the record of a new return: file, parties, townships and the figures of that moment. */
@Component
public class ReturnOpening {

    private static final int LONGEST_TITLE = 120;

    private final CaseRecords records;
    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final ReturnSnapshots snapshots;

    ReturnOpening(
            CaseRecords records,
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            ReturnSnapshots snapshots) {
        this.records = records;
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.snapshots = snapshots;
    }

    /** Opens the return for these townships; refuses a township that does not carry the matter or has an open return of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(NewReturn order, MatterEntry entry, Set<String> concerned) {
        matters.requireCarried(entry, concerned);
        String place = concerned.size() == 1 ? concerned.iterator().next() : null;
        CaseRecord record = records.open(new NewCase(
                CaseKind.POWER_RETURN,
                order.region(),
                title(entry),
                PinnedCaseMatter.of(entry),
                place,
                NewCase.ORDINARY,
                place == null ? Texts.kept("powerreturn.several-townships", concerned.size()) : matters.name(place)));
        CaseFile file = record.file();
        PowerReturn opened = returns.save(new PowerReturn(record.caseNo(), order, matters.department(entry)));
        enter(record, opened, entry, order.applicant(), concerned, order.actor());
        Instant now = records.now();
        concerned.forEach(township -> snapshots.take(opened, township, ReturnSnapshots.Occasion.APPLY, now));
        record.done(StepEntry.of(order.origin(), note(order), order.actor(), answers(order)));
        return file;
    }

    private static String title(MatterEntry entry) {
        String title = Texts.kept("powerreturn.title", entry.name());
        return Characters.first(title, LONGEST_TITLE);
    }

    private void enter(
            CaseRecord record,
            PowerReturn opened,
            MatterEntry entry,
            @Nullable String applicant,
            Set<String> concerned,
            String actor) {
        record.setParty("department", opened.department());
        if (applicant != null) {
            record.setParty("applicant", applicant);
        }
        for (String township : concerned) {
            townships.add(opened, township, township.equals(applicant) ? actor : null);
            matters.others(entry, township).forEach(unit -> record.addParty("other", unit));
        }
    }

    private static String note(NewReturn order) {
        return Characters.first(order.explanation(), 1000);
    }

    private static Map<String, Object> answers(NewReturn order) {
        Map<String, Object> answers = new TreeMap<>();
        answers.put("matterCode", order.matterCode());
        answers.put("reasonCodes", order.reasons().stream().map(Enum::name).toList());
        answers.put("townships", List.copyOf(order.townships()));
        answers.put("explanation", order.explanation());
        put(answers, "partyMinutesNo", order.partyMinutesNo());
        put(answers, "partialText", order.partialText());
        put(answers, "supportWanted", order.supportWanted());
        put(answers, "upperDocNo", order.upperDocNo());
        return answers;
    }

    private static void put(Map<String, Object> answers, String key, @Nullable String value) {
        if (value != null) {
            answers.put(key, value);
        }
    }
}
