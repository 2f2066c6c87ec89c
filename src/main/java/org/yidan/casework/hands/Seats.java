package org.yidan.casework.hands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.standin.Seat;
import org.yidan.organization.standin.StandIns;
import org.yidan.shared.Texts;

/** Which post does a step of a case, given who had a hand in it before; and the words for it when it is not the ordinary one. */
@Component
public class Seats {

    private static final String OF_STEP = "step";
    private static final String POST = "post";

    private final StandIns standIns;
    private final Officers officers;
    private final Organization organization;
    private final CaseJournal journal;
    private final StepTable steps;
    private final Map<String, SeparatedHands> hands;

    Seats(
            StandIns standIns,
            Officers officers,
            Organization organization,
            CaseJournal journal,
            StepTable steps,
            List<SeparatedHands> hands) {
        this.journal = journal;
        this.steps = steps;
        this.standIns = standIns;
        this.officers = officers;
        this.organization = organization;
        this.hands = hands.stream().collect(Collectors.toMap(SeparatedHands::process, Function.identity()));
    }

    /** Who may not do the step because of what he did before. */
    public Set<String> barred(HeldStep step) {
        Set<String> barred = Optional.ofNullable(hands.get(step.step().process()))
                .map(of -> of.barred(step))
                .orElse(Set.of());
        return step.step().otherThan().isEmpty()
                ? barred
                : Stream.concat(barred.stream(), actors(step).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Who did the steps that the model of this one names. */
    private Set<String> actors(HeldStep step) {
        String process = step.step().process();
        return journal.actors(
                step.no(),
                step.step().otherThan().stream()
                        .map(key -> steps.in(process, key))
                        .toList());
    }

    /** The post that does the step. */
    public Seat of(HeldStep step, Post ordinary) {
        return standIns.seat(ordinary, barred(step));
    }

    /** The post that gets the step too when its seat does not decide in time; empty where the order ends. */
    public Optional<Seat> after(HeldStep step, Post ordinary) {
        Seat seat = of(step, ordinary);
        return standIns.after(seat, barred(step)).map(post -> new Seat(ordinary, post));
    }

    /** What the journal has to say of a seat that is not the ordinary one; nothing when its last such act says it already. */
    public Optional<StepEntry> news(HeldStep step, Seat seat, List<CaseAct> told) {
        if (!seat.standsIn()) {
            return Optional.empty();
        }
        String sentence = sentence(step, seat);
        boolean known = why(told, step.step().key(), Set.of(seat.post().groupId()))
                .filter(sentence::equals)
                .isPresent();
        return known ? Optional.empty() : Optional.of(entry(step, seat, sentence));
    }

    /** What the journal says of a step that went to the next post because nobody decided in time. */
    public StepEntry lateEntry(HeldStep step, Seat next) {
        return entry(step, next, Texts.kept("casework.stands-in.late", name(next.ordinary()), name(next.post())));
    }

    /** What the journal says of a step that none of those named for it can do. */
    public StepEntry cannotEntry(List<String> named) {
        Map<String, String> names = officers.names(named);
        String said = named.stream().map(user -> names.getOrDefault(user, user)).collect(Collectors.joining("、"));
        return StepEntry.bySystem(CommonStep.NAMED_CANNOT, Texts.kept("casework.named-cannot", said));
    }

    private static StepEntry entry(HeldStep step, Seat seat, String sentence) {
        Map<String, Object> answers =
                Map.of(OF_STEP, step.step().key(), POST, seat.post().groupId());
        return StepEntry.of(CommonStep.STAND_IN, sentence, StepEntry.SYSTEM, answers)
                .forUnit(seat.post().unitCode());
    }

    private String sentence(HeldStep step, Seat seat) {
        Post ordinary = seat.ordinary();
        Set<String> barred = barred(step);
        String names = officers.holdersOf(ordinary.unitCode(), ordinary.role()).stream()
                .filter(holder -> barred.contains(holder.userId()))
                .map(Officer::displayName)
                .collect(Collectors.joining("、"));
        return names.isEmpty()
                ? Texts.kept("casework.stands-in.vacant", name(ordinary), name(seat.post()))
                : Texts.kept("casework.stands-in.barred", names, name(ordinary), name(seat.post()));
    }

    /** The post in words: 郧阳区城市管理执法局负责人. */
    public String name(Post post) {
        String unit = organization.unit(post.unitCode()).name();
        return unit + post.roleAfter(unit);
    }

    /** Why the step is offered to these posts, if it is not its ordinary one; from the journal of the case, oldest act first. */
    public static Optional<String> why(List<CaseAct> acts, String step, Set<String> groups) {
        return acts.stream()
                .filter(act -> act.isOf(CommonStep.STAND_IN))
                .filter(act -> step.equals(act.answers().get(OF_STEP)))
                .filter(act -> groups.contains(String.valueOf(act.answers().get(POST))))
                .reduce((earlier, later) -> later)
                .flatMap(act -> Optional.ofNullable(act.note()));
    }
}
