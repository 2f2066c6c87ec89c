package org.yidan.tasklist.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yidan.casework.asking.AskField;
import org.yidan.casework.asking.AskField.Choice;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** What the card beside every task offers among colleagues: 转办、退回岗位、征求同事意见、抄送、催办. */
@Configuration(proxyBeanMethods = false)
class ColleagueAskings {

    private static final String TO = "to";
    private static final String WORDS = "words";

    private final Colleagues colleagues;
    private final ExchangeDesk desk;
    private final Urging urging;

    ColleagueAskings(Colleagues colleagues, ExchangeDesk desk, Urging urging) {
        this.colleagues = colleagues;
        this.desk = desk;
        this.urging = urging;
    }

    @Bean
    Asking handOnAsking() {
        return new ColleagueAsking(
                "HAND_ON",
                task -> mayHandOn(task)
                        ? Optional.of(toColleague("hand-on", colleagues.ofThePost(task), "no-colleague"))
                        : Optional.empty(),
                (task, answers) -> desk.handOn(task, to(answers), words(answers)));
    }

    @Bean
    Asking giveBackAsking() {
        return new ColleagueAsking(
                "GIVE_BACK",
                task -> task.reader().equals(task.assignee()) && !task.groups().isEmpty()
                        ? Optional.of(offer("give-back", List.of(wordsOf("give-back"))))
                        : Optional.empty(),
                (task, answers) -> desk.giveBack(task, words(answers)));
    }

    @Bean
    Asking adviceAsking() {
        return new ColleagueAsking(
                "ADVICE",
                task -> Optional.of(toColleague("advice", colleagues.around(task), "nobody-around")),
                (task, answers) -> desk.askAdvice(task, to(answers), words(answers)));
    }

    @Bean
    Asking copyAsking() {
        return new ColleagueAsking(
                "COPY",
                task -> Optional.of(toColleague("copy", colleagues.around(task), "nobody-around")),
                (task, answers) -> desk.sendCopy(task, to(answers), words(answers)));
    }

    @Bean
    Asking urgeAsking() {
        return new ColleagueAsking(
                "URGE", this::urge, (task, answers) -> urging.urge(task.businessKey(), task.taskId(), words(answers)));
    }

    /** Only for what a colleague holds: what is free one claims. */
    private Optional<Offer> urge(TaskInHand task) {
        if (task.assignee() == null || task.reader().equals(task.assignee())) {
            return Optional.empty();
        }
        Offer open = offer("urge", List.of(wordsOf("urge")));
        return Optional.of(urging.again(task.businessKey(), task.taskId())
                .map(from -> open.impossibleBecause(Texts.of("exchange.urge.again", new OfficeTimes().at(from))))
                .orElse(open));
    }

    private static boolean mayHandOn(TaskInHand task) {
        return !task.groups().isEmpty()
                && (task.assignee() == null || task.reader().equals(task.assignee()));
    }

    private static Offer toColleague(String what, List<Choice> choices, String nobody) {
        return choices.isEmpty()
                ? offer(what, List.of()).impossibleBecause(Texts.of("exchange." + nobody))
                : offer(
                        what,
                        List.of(AskField.choice(TO, Texts.of("exchange." + what + ".to"), "", choices), wordsOf(what)));
    }

    private static Offer offer(String what, List<AskField> fields) {
        String place = "exchange." + what;
        return Offer.open(
                Texts.of(place + ".title"), Texts.of(place + ".rule"), Texts.of(place + ".decision"), null, fields);
    }

    private static AskField wordsOf(String what) {
        return AskField.lines(
                WORDS,
                Texts.of("exchange." + what + ".words"),
                Texts.of("exchange.words-hint", ExchangeDesk.LEAST_WORDS, ExchangeDesk.MOST_WORDS),
                ExchangeDesk.LEAST_WORDS,
                ExchangeDesk.MOST_WORDS);
    }

    private static String to(Map<String, String> answers) {
        return said(answers.get(TO));
    }

    private static String words(Map<String, String> answers) {
        return said(answers.get(WORDS));
    }

    private static String said(@Nullable String answer) {
        return answer == null ? "" : answer.strip();
    }
}
