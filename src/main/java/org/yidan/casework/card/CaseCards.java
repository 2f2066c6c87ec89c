package org.yidan.casework.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CaseCard.ActLine;
import org.yidan.casework.card.CaseCard.Clock;
import org.yidan.casework.card.CaseCard.Duty;
import org.yidan.casework.card.CaseCard.Fact;
import org.yidan.casework.card.CaseCard.Other;
import org.yidan.casework.card.CaseCard.Photo;
import org.yidan.casework.hands.Seats;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.page.CasePages;
import org.yidan.casework.page.CaseView;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.catalog.MatterEntry;
import org.yidan.shared.Texts;

/** The cards of cases, read off their pages with the sight and the masks of these; {@link KindCard} adds what a kind says its own way. */
@Component
public class CaseCards {

    private static final int ACTS_SHOWN = 6;
    private static final String ORDINARY = "一般";
    private static final Set<CaseKind> HANDLED_BY_LIST = Set.of(CaseKind.JOINT_TASK, CaseKind.PENALTY_CASE);

    private final CasePages pages;
    private final MatterParts matters;
    private final List<KindCard> kinds;

    CaseCards(CasePages pages, MatterParts matters, List<KindCard> kinds) {
        this.kinds = List.copyOf(kinds);
        this.pages = pages;
        this.matters = matters;
    }

    /** The card for the current user; refuses like the case's page where the user may not see the case. */
    public CaseCard of(TaskInHand task) {
        CaseView view = pages.read(task.businessKey());
        CaseFile file = view.file();
        Optional<KindCard> own =
                kinds.stream().filter(one -> one.kind() == file.kind()).findFirst();
        MatterEntry entry = matters.of(task, file);
        return new CaseCard(
                file.caseNo(),
                file.title(),
                "/cases/" + file.caseNo(),
                file.urgency(),
                !file.urgency().equals(ORDINARY),
                place(view),
                own.map(kind -> kind.duty(task, view, entry)).orElseGet(() -> duty(task, view, entry)),
                entry == null ? null : matters.of(entry, file.versionNo(), guideDone(view)),
                clocks(task, view),
                acts(view),
                view.acts().size(),
                photos(view),
                (int) view.attachments().stream()
                        .filter(one -> !one.mime().startsWith("image/"))
                        .count(),
                CardWords.links(view.links()),
                own.map(kind -> kind.others(task, view)).orElseGet(() -> others(task, view)),
                Stream.concat(
                                standIn(task, view),
                                own.map(kind -> kind.facts(view).stream()).orElseGet(() -> parties(view)))
                        .toList());
    }

    private static @Nullable String place(CaseView view) {
        String place = view.file().place();
        return place == null ? null : (view.name(view.file().township()) + " " + place).strip();
    }

    /** The unit that leads has its part in the work of all subjects, too, but its role stays the lead. */
    private static boolean leads(TaskInHand task, CaseView view) {
        return task.dutyRole().equals("COOPERATING")
                && task.unit() != null
                && view.parties().getOrDefault("lead", List.of()).contains(task.unit());
    }

    private static Duty duty(TaskInHand task, CaseView view, @Nullable MatterEntry entry) {
        CaseFile file = view.file();
        String dutyRole = leads(task, view) ? "LEAD" : task.dutyRole();
        String role = CardWords.role(dutyRole);
        if (entry != null && HANDLED_BY_LIST.contains(file.kind()) && dutyRole.equals("LEAD")) {
            return new Duty(role, entry.leadDuty(), Texts.of("pages.card.source.list", versionOf(file, entry)));
        }
        return new Duty(role, CardWords.dutyOfPost(dutyRole), "");
    }

    private static String versionOf(CaseFile file, MatterEntry entry) {
        return Optional.ofNullable(file.versionNo()).orElse(entry.versionNo());
    }

    private static Set<Integer> guideDone(CaseView view) {
        return view.acts().stream()
                .flatMap(act -> Optional.ofNullable(act.presence()).stream())
                .flatMap(presence -> presence.guideSteps().stream())
                .collect(Collectors.toSet());
    }

    private static List<Clock> clocks(TaskInHand task, CaseView view) {
        return view.deadlines().stream()
                .filter(line -> line.metAt() == null)
                .map(line -> CardWords.clock(nameOf(view, line), line.isOf(task.step(), task.unit()), line))
                .sorted(Comparator.comparing((Clock clock) -> !clock.own()).thenComparing(Clock::due))
                .toList();
    }

    private static String nameOf(CaseView view, DeadlineLine line) {
        return (view.words().step(line.step()) + " " + view.name(line.unit())).strip();
    }

    private static List<ActLine> acts(CaseView view) {
        List<ActLine> lines = new ArrayList<>();
        for (int i = view.acts().size() - 1; i >= 0 && lines.size() < ACTS_SHOWN; i--) {
            lines.add(line(view, view.acts().get(i)));
        }
        return lines;
    }

    private static ActLine line(CaseView view, CaseAct act) {
        String unit = act.actingUnit();
        String who = view.name(act.actor()) + (unit == null ? "" : " " + view.name(unit));
        String note = act.note();
        return new ActLine(
                act.finishedAt(),
                view.words().step(act.step()),
                view.words().result(act.result()),
                who,
                note == null ? "" : CardWords.brief(note));
    }

    private static List<Photo> photos(CaseView view) {
        return view.attachments().stream()
                .filter(one -> one.mime().startsWith("image/"))
                .map(one -> {
                    String address = "/cases/" + view.file().caseNo() + "/files/" + one.id();
                    return new Photo(
                            address,
                            address + "/preview",
                            one.name(),
                            view.words().step(one.step()));
                })
                .toList();
    }

    private static List<Other> others(TaskInHand task, CaseView view) {
        return view.tasks().stream()
                .filter(open -> !open.step().equals(task.step())
                        || !Set.copyOf(open.groups()).equals(task.groups()))
                .map(open -> new Other(
                        open.assignee() == null
                                ? open.groups().stream().map(view::name).collect(Collectors.joining("、"))
                                : view.name(open.assignee()),
                        open.name(),
                        open.due(),
                        false,
                        false))
                .toList();
    }

    private static Stream<Fact> standIn(TaskInHand task, CaseView view) {
        return Seats.why(view.acts(), task.step(), task.groups()).stream()
                .map(why -> new Fact(Texts.of("pages.card.stands-in"), why));
    }

    private static Stream<Fact> parties(CaseView view) {
        return view.parties().entrySet().stream()
                .map(party -> new Fact(
                        Texts.first(party.getKey(), "pages.cases.party." + party.getKey()),
                        party.getValue().stream().map(view::name).collect(Collectors.joining("、"))));
    }
}
