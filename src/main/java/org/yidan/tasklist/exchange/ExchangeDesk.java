package org.yidan.tasklist.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.asking.AskField.Choice;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;
import org.yidan.tasklist.exchange.Exchange.Kind;
import org.yidan.tasklist.exchange.Exchanges.About;

/** The rules of what colleagues do about a task together; every act is in the journal of the case and told to whom it concerns. */
@Service
@Transactional
public class ExchangeDesk {

    static final int LEAST_WORDS = 5;
    static final int MOST_WORDS = 200;
    static final int MOST_ANSWER = 1000;

    private final Exchanges exchanges;
    private final Colleagues colleagues;
    private final TaskGiving giving;
    private final ReadableCases readable;
    private final ExchangeNews news;
    private final CurrentUser user;

    ExchangeDesk(
            Exchanges exchanges,
            Colleagues colleagues,
            TaskGiving giving,
            ReadableCases readable,
            ExchangeNews news,
            CurrentUser user) {
        this.exchanges = exchanges;
        this.colleagues = colleagues;
        this.giving = giving;
        this.readable = readable;
        this.news = news;
        this.user = user;
    }

    /** Hands the task on to a colleague who could claim it; he is told of it as of every task he is given. */
    public void handOn(TaskInHand task, String to, String reason) {
        String why = words(reason);
        requireInHand(task);
        colleagues.requireAble(task, to);
        giving.give(task.taskId(), to);
        note(CommonStep.HAND_ON_TASK, task, Map.of("to", to, "reason", why), colleagues.name(to), why);
    }

    /** Gives the task back to its post. */
    public void giveBack(TaskInHand task, String reason) {
        String why = words(reason);
        if (!user.id().equals(task.assignee())) {
            throw Refused.conflict("exchange.not-in-your-hands");
        }
        if (task.groups().isEmpty()) {
            throw Refused.conflict("exchange.no-post");
        }
        giving.give(task.taskId(), null);
        note(CommonStep.GIVE_BACK_TASK, task, Map.of("reason", why), colleagues.postNames(task.groups()), why);
    }

    /** Asks a colleague for his opinion; the task stays where it is. */
    public void askAdvice(TaskInHand task, String to, String question) {
        send(Kind.ADVICE, task, to, question);
    }

    /** Sends a colleague a copy to read. */
    public void sendCopy(TaskInHand task, String to, String words) {
        send(Kind.COPY, task, to, words);
    }

    private void send(Kind kind, TaskInHand task, String to, String said) {
        String words = words(said);
        colleagues.requireReader(task.businessKey(), to);
        if (exchanges.waits(kind, task.taskId(), to)) {
            throw Refused.conflict("exchange.waits-already", colleagues.name(to));
        }
        exchanges.add(kind, about(task), user.id(), to, words);
        boolean advice = kind == Kind.ADVICE;
        CommonStep step = advice ? CommonStep.ASK_ADVICE : CommonStep.SEND_COPY;
        note(step, task, Map.of("to", to, "words", words), colleagues.name(to), words);
        news.tell(advice ? "advice-asked" : "copy", about(task), Set.of(to), Set.of(), words);
    }

    /** Gives the opinion that was asked for. */
    public void answer(long id, String said) {
        Exchange asked = mine(id);
        if (asked.kind() != Kind.ADVICE) {
            throw Refused.invalid("exchange.nothing-to-answer");
        }
        if (!asked.waits()) {
            throw Refused.conflict("exchange.answered-already");
        }
        String answer = said.strip();
        int length = Characters.count(answer);
        if (length == 0 || length > MOST_ANSWER) {
            throw Refused.invalid("exchange.answer-length", MOST_ANSWER);
        }
        exchanges.answer(id, answer);
        news.note(
                CommonStep.GIVE_ADVICE,
                about(asked),
                colleagues.name(asked.from()),
                answer,
                Map.of("to", asked.from(), "answer", answer));
        news.tell("advice-given", about(asked), Set.of(asked.from()), Set.of(), answer);
    }

    /** The receipt of a copy; reading it again changes nothing. Gives the number of the case. */
    public String read(long id) {
        Exchange copy = mine(id);
        if (copy.kind() == Kind.COPY && copy.waits()) {
            exchanges.answer(id, null);
            news.noteRead(about(copy), colleagues.name(user.id()));
        }
        return copy.caseNo();
    }

    /** What was sent to the current user, if he may still read its case. */
    private Exchange mine(long id) {
        return exchanges
                .locked(id, user.id())
                .filter(one -> readable.mayRead(one.caseNo()))
                .orElseThrow(() -> Refused.missing("exchange.unknown"));
    }

    /** How many opinions this person is asked for and copies he has not read. */
    @Transactional(readOnly = true)
    public int waiting(String of) {
        return exchanges.waiting(of);
    }

    @Transactional(readOnly = true)
    public List<Exchange> received() {
        return exchanges.received(user.id());
    }

    @Transactional(readOnly = true)
    public List<Exchange> sent() {
        return exchanges.sent(user.id());
    }

    private void requireInHand(TaskInHand task) {
        String holder = task.assignee();
        if (holder != null && !holder.equals(user.id())) {
            throw Refused.conflict("exchange.held-by-colleague", colleagues.name(holder));
        }
    }

    private void note(CommonStep step, TaskInHand task, Map<String, Object> answers, String whom, String words) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("step", task.step());
        news.note(step, about(task), whom, words, all);
    }

    static String words(@Nullable String sent) {
        String words = sent == null ? "" : sent.strip();
        int length = Characters.count(words);
        if (length < LEAST_WORDS || length > MOST_WORDS) {
            throw Refused.invalid("exchange.words-length", LEAST_WORDS, MOST_WORDS);
        }
        return words;
    }

    private static About about(TaskInHand task) {
        return new About(task.businessKey(), task.taskId(), task.name());
    }

    private static About about(Exchange exchange) {
        return new About(exchange.caseNo(), exchange.taskId(), exchange.taskName());
    }

    /** Who else may get the task. */
    @Transactional(readOnly = true)
    public List<Choice> colleagues(TaskInHand task) {
        return task.groups().isEmpty() ? List.of() : colleagues.ofThePost(task);
    }
}
