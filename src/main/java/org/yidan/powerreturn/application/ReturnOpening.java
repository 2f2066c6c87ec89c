package org.yidan.powerreturn.application;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterEntry;
import org.yidan.powerreturn.NewReturn;
import org.yidan.powerreturn.PowerReturnSettings;
import org.yidan.powerreturn.figures.FigureCount;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Writes the record of a new return: file, parties, townships and the figures of that moment. */
@Component
public class ReturnOpening {

    private static final int LONGEST_TITLE = 120;

    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;
    private final FigureCount figures;
    private final ReturnSnapshots snapshots;
    private final PowerReturnSettings settings;

    ReturnOpening(
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            ReturnFiles returns,
            ReturnTownships townships,
            DelegatedMatters matters,
            FigureCount figures,
            ReturnSnapshots snapshots,
            PowerReturnSettings settings) {
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
        this.figures = figures;
        this.snapshots = snapshots;
        this.settings = settings;
    }

    /** Opens the return for these townships; refuses a township that does not carry the matter or has an open return of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(NewReturn order, MatterEntry entry, Set<String> concerned) {
        matters.requireCarried(entry, concerned);
        String place = concerned.size() == 1 ? concerned.iterator().next() : null;
        CaseFile file = files.open(new NewCase(
                CaseKind.POWER_RETURN,
                order.region(),
                title(entry),
                PinnedCaseMatter.of(entry),
                place,
                NewCase.ORDINARY,
                place == null ? Texts.kept("powerreturn.several-townships", concerned.size()) : matters.name(place)));
        PowerReturn opened = returns.save(new PowerReturn(file.caseNo(), order, matters.department(entry)));
        enter(opened, entry, order.applicant(), concerned, order.actor());
        Instant now = journal.now();
        concerned.forEach(township -> count(opened, township, ReturnSnapshots.Occasion.APPLY, now));
        journal.done(file, StepEntry.of(order.origin(), note(order), order.actor(), answers(order)));
        return file;
    }

    private static String title(MatterEntry entry) {
        String title = Texts.kept("powerreturn.title", entry.name());
        return Characters.first(title, LONGEST_TITLE);
    }

    private void enter(
            PowerReturn opened, MatterEntry entry, @Nullable String applicant, Set<String> concerned, String actor) {
        String caseNo = opened.caseNo();
        parties.set(caseNo, "department", opened.department());
        if (applicant != null) {
            parties.set(caseNo, "applicant", applicant);
        }
        for (String township : concerned) {
            townships.add(opened, township, township.equals(applicant) ? actor : null);
            parties.add(caseNo, "township", township);
            matters.others(entry, township).forEach(unit -> parties.add(caseNo, "other", unit));
        }
    }

    /** Counts and keeps the figures of the last months until the instant. */
    void count(PowerReturn file, String township, ReturnSnapshots.Occasion occasion, Instant until) {
        Instant from = ZonedDateTime.ofInstant(until, OfficeClock.ZONE)
                .minusMonths(settings.figureMonths())
                .toInstant();
        snapshots.keep(
                file.caseNo(), occasion, figures.count(file.region(), file.matterCode(), township, from, until), until);
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
