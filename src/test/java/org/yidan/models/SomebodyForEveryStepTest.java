package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.hands.SeparatedHands;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.standin.Seat;
import org.yidan.organization.standin.StandIns;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/**
 * No step can become a dead end. For every user task of every model, and for every kind of unit that may be responsible, somebody
 * may do it with one person per post, also after the worst that could happen before: everybody who might have done a step that
 * bars from this one has done it, and everybody whom its form lets one name was named.
 */
@YidanTest
class SomebodyForEveryStepTest {

    private static final Pattern USER_TASK =
            Pattern.compile("<bpmn:userTask id=\"UserTask_(\\w+)\".*?</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern PARTY =
            Pattern.compile("candidateGroups=\"\\$\\{posts\\.of\\(execution,'([^']+)'\\)}\"");
    private static final Pattern ASKED_FOR_PEOPLE =
            Pattern.compile("\\.(colleagues|leadColleagues|cardHolders|chairs)\\(execution\\)");

    /** Steps that are no user task, because a form of their own starts a process with them, and who may send that form. */
    private static final Map<String, List<String>> STARTS = Map.of(
            "submitRequest", List.of("lead.unit-handler", "lead.unit-leader", "dispatcher", "caller"),
            "registerReturn", List.of("applicant.township-leader", "staffing-office"),
            "registerProposal", List.of("lead.staff-leader", "staffing-office", "staffing.unit-leader"),
            "objectLevel", List.of("applicant.township-leader", "applicant.unit-handler"),
            "askExclusion", List.of("lead.unit-handler", "lead.unit-leader", "lead.unit-clerk"));

    @Autowired
    List<SeparatedHands> hands;

    @Autowired
    StandIns standIns;

    @Autowired
    Officers officers;

    @Autowired
    WorstCases worst;

    @Autowired
    SecondOfficers seconds;

    private final Map<String, UserStep> steps = new TreeMap<>();

    /** A user task of a model. */
    private record UserStep(String process, String step, String party, boolean namesPeople) {}

    @BeforeEach
    void readModels() {
        seconds.leaveOnePersonPerPost();
        for (String process : Models.processes()) {
            String model = Models.model(process);
            USER_TASK.matcher(model).results().forEach(task -> steps.put(step(task.group(1)), read(process, task)));
        }
    }

    @AfterEach
    void comeBack() {
        seconds.comeBack();
    }

    private static UserStep read(String process, MatchResult task) {
        String text = task.group();
        String party = PARTY.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        return new UserStep(
                process,
                step(task.group(1)),
                party,
                ASKED_FOR_PEOPLE.matcher(text).find());
    }

    @Test
    void everyUserTaskIsOfferedToAParty() {
        assertThat(steps.values()).hasSizeGreaterThan(120);
        assertThat(steps.values()).filteredOn(step -> step.party().isEmpty()).isEmpty();
    }

    @Test
    void everyRuleOfSeparationSpeaksOfKnownSteps() {
        Set<String> spokenOf = new TreeSet<>();
        hands.forEach(of -> of.rules().forEach((later, earlier) -> {
            assertThat(steps).as(of.process()).containsKey(later.key());
            assertThat(steps.get(later.key()).process()).isEqualTo(of.process());
            spokenOf.addAll(Step.keys(earlier));
        }));
        assertThat(spokenOf).allMatch(step -> steps.containsKey(step) || STARTS.containsKey(step));
    }

    @Test
    void somebodyMayDoEveryStepAlsoAfterTheWorstEarlierChoices() {
        List<String> deadEnds = new ArrayList<>();
        for (WorstCases.Case one : worst.cases()) {
            for (UserStep step : steps.values()) {
                Set<String> barred = barred(step, one);
                for (Post ordinary : worst.posts(step.party(), one)) {
                    Seat seat = standIns.seat(ordinary, barred);
                    if (holders(seat.post()).allMatch(barred::contains)) {
                        deadEnds.add(step.process() + " " + step.step() + " " + ordinary.groupId() + " in " + one);
                    }
                }
            }
        }
        assertThat(deadEnds).isEmpty();
    }

    /** The chair of a hearing is named in the case; who withdraws a proposal has to be its proposer; the wording of one refusal. */
    @Test
    void nobodyButTheRulesOfSeparationRefusesForWhatSomebodyDidBefore() throws IOException {
        Pattern own = Pattern.compile("sent\\.actor\\(\\)\\.equals\\(|(contains|did)\\([^;{]*sent\\.actor\\(\\)\\)");
        Set<String> desks;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            desks = files.filter(file -> file.toString().endsWith("Desk.java"))
                    .filter(file -> own.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(desks)
                .as("a desk that bars people for what they did asks the SeparatedHands of its process")
                .containsExactly("HearingDesk.java", "ProposalClosingDesk.java", "RequestApprovalDesk.java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everybody who might be barred from the step. */
    private Set<String> barred(UserStep step, WorstCases.Case one) {
        return hands.stream()
                .filter(of -> of.process().equals(step.process()))
                .flatMap(of -> of.rules().entrySet().stream())
                .filter(rule -> rule.getKey().key().equals(step.step()))
                .flatMap(rule -> rule.getValue().stream())
                .flatMap(earlier -> doers(earlier.key(), one))
                .collect(Collectors.toSet());
    }

    private Stream<String> doers(String earlier, WorstCases.Case one) {
        UserStep step = steps.get(earlier);
        if (step == null) {
            return STARTS.getOrDefault(earlier, List.of()).stream()
                    .flatMap(party -> worst.posts(party, one).stream())
                    .flatMap(this::holders);
        }
        Set<String> barredEarlier = barred(step, one);
        return worst.posts(step.party(), one).stream().flatMap(post -> {
            Stream<String> doing = Stream.concat(
                    holders(post), holders(standIns.seat(post, barredEarlier).post()));
            return step.namesPeople() ? Stream.concat(doing, everybodyIn(post.unitCode())) : doing;
        });
    }

    private Stream<String> everybodyIn(String unit) {
        return officers.colleaguesIn(unit).stream()
                .map(colleague -> colleague.officer().userId());
    }

    private Stream<String> holders(Post post) {
        return officers.holdersOf(post.unitCode(), post.role()).stream().map(Officer::userId);
    }

    private static String step(String stem) {
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }
}
