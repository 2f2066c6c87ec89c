package org.yidan.call.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Urgency;
import org.yidan.call.casefile.CallView;
import org.yidan.call.casefile.CaseFileDesk;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CardSource;
import org.yidan.casework.card.CardWords;
import org.yidan.casework.card.CaseCard;
import org.yidan.casework.card.CaseCard.ActLine;
import org.yidan.casework.card.CaseCard.Clock;
import org.yidan.casework.card.CaseCard.MatterPart;
import org.yidan.casework.card.CaseCard.Other;
import org.yidan.casework.card.CaseCard.Photo;
import org.yidan.casework.card.MatterParts;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.catalog.MatterEntry;

/** The cards of calls, read off the file of the call with the sight and the masks of its page. */
@Component
class CallCards implements CardSource {

    private static final int ACTS_SHOWN = 6;
    private static final String NUMBER = "HJ-";

    private final CaseFileDesk desk;
    private final MatterParts matters;
    private final CallDuties duties;

    CallCards(CaseFileDesk desk, MatterParts matters, CallDuties duties) {
        this.desk = desk;
        this.matters = matters;
        this.duties = duties;
    }

    @Override
    public boolean holds(String businessKey) {
        return businessKey.startsWith(NUMBER);
    }

    @Override
    public CaseCard of(TaskInHand task) {
        CallView file = desk.read(task.businessKey());
        Call call = file.call();
        MatterEntry entry =
                Optional.ofNullable(call.matter().entryId()).map(matters::entry).orElse(null);
        return new CaseCard(
                call.callNo(),
                call.report().title(),
                "/cases/" + call.callNo(),
                call.urgency().label(),
                call.urgency() != Urgency.ORDINARY,
                place(file),
                duties.of(task, file, entry),
                matter(file, entry),
                clocks(task, file),
                acts(file.steps(), file),
                file.steps().size(),
                photos(file),
                (int) file.files().stream()
                        .filter(one -> !one.mime().startsWith("image/"))
                        .count(),
                CardWords.links(file.links()),
                others(task, file),
                CallFacts.of(task, file));
    }

    private static String place(CallView file) {
        Call call = file.call();
        return (file.name(call.township()) + " " + call.place().address()).strip();
    }

    private @Nullable MatterPart matter(CallView file, @Nullable MatterEntry entry) {
        if (entry == null) {
            return null;
        }
        Set<Integer> done = file.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.presence()).stream())
                .flatMap(presence -> presence.guideSteps().stream())
                .collect(Collectors.toSet());
        return matters.of(entry, file.call().matter().catalogueVersion(), done);
    }

    private static List<Clock> clocks(TaskInHand task, CallView file) {
        return file.deadlines().stream()
                .filter(line -> line.metAt() == null)
                .map(line -> CardWords.clock(nameOf(file, line), isOwn(task, line), line))
                .sorted(Comparator.comparing((Clock clock) -> !clock.own()).thenComparing(Clock::due))
                .toList();
    }

    private static boolean isOwn(TaskInHand task, DeadlineLine line) {
        String unit = task.unit();
        return line.step().equals(task.step()) && (unit == null || unit.equals(line.unit()));
    }

    private static String nameOf(CallView file, DeadlineLine line) {
        String step = stepName(line.step());
        return line.step().equals(HandlingClock.COOPERATION.key()) ? step + " " + file.name(line.unit()) : step;
    }

    private static String stepName(String step) {
        return CardWords.first(step, "pages.calls.step." + step);
    }

    private static List<ActLine> acts(List<CaseAct> steps, CallView file) {
        List<ActLine> newestFirst = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0 && newestFirst.size() < ACTS_SHOWN; i--) {
            newestFirst.add(line(steps.get(i), file));
        }
        return newestFirst;
    }

    private static ActLine line(CaseAct step, CallView file) {
        String code = step.result();
        String unit = step.actingUnit();
        String note = step.note();
        return new ActLine(
                step.finishedAt(),
                stepName(step.step()),
                CardWords.first(code, "pages.cases.result.CALL." + code, "pages.calls.code." + code),
                file.name(step.actor()) + (unit == null ? "" : " " + file.name(unit)),
                note == null ? "" : CardWords.brief(note));
    }

    private static List<Photo> photos(CallView file) {
        return file.files().stream()
                .filter(one -> one.mime().startsWith("image/"))
                .map(one -> new Photo(
                        "/api/call-files/" + one.id(),
                        "/api/call-files/" + one.id() + "/preview",
                        one.name(),
                        stepName(one.step())))
                .toList();
    }

    /** The co-operating units, for the lead above all: who has answered, and until when the others have. */
    private static List<Other> others(TaskInHand task, CallView file) {
        return file.deadlines().stream()
                .filter(line -> line.step().equals(HandlingClock.COOPERATION.key()))
                .filter(line -> !isOwn(task, line))
                .map(line -> new Other(
                        file.name(line.unit()),
                        stepName(line.step()),
                        line.due(),
                        line.metAt() != null,
                        line.state() == DeadlineLine.State.OVERDUE))
                .toList();
    }
}
