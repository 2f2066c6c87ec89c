package org.yidan.naming;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.support.OfferedForms;
import org.yidan.support.OfferedForms.Choice;
import org.yidan.support.ProcessDriver;

/** Before a form is sent as it should be, sends it with options drawn from its choices, and takes each back; none may be refused. */
final class OfferProbe implements ProcessDriver.Probe {

    /** Of a short choice all are tried in the end, of a long one so many each time the form is passed. */
    private static final int DRAWN = 3;

    /** What the walks themselves type into texts: units of check items, the number of a camera. */
    private static final Set<String> TYPED = Set.of("420381-SC", "420381-CG", "420381003-EC", "ZFJLY");

    private static final Pattern CODES = Pattern.compile(
            "[A-Z]{2,}(_[A-Z]+)+|\\b[A-Z]{4,}\\b|[｜]|\\b(pages|tasklist|forms)\\.[a-z]+|\\b\\d{6}-[A-Z]+|\\[\"");

    private final OfferedForms forms;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;
    private final Random random;
    private Task task;
    private final Set<String> tried = new TreeSet<>();

    /** What was offered and refused, with what was said. */
    final Map<String, String> faults = new TreeMap<>();

    int attempts;

    OfferProbe(OfferedForms forms, TransactionTemplate transaction, OfficeClock clock, long seed) {
        this.forms = forms;
        this.transaction = transaction;
        this.clock = clock;
        this.random = new Random(seed);
    }

    @Override
    public void at(Task task) {
        this.task = task;
    }

    @Override
    public void before(String form, String userId, Map<String, Object> answers, Consumer<Map<String, Object>> submit) {
        Task here = task;
        task = null;
        if (here == null || !form.contains("-") || here.getTaskDefinitionKey() == null) {
            return;
        }
        if (tried.add(form)) {
            readHead(here, form);
        }
        for (Choice choice : forms.choices(here, answers)) {
            List<String> options = new ArrayList<>(choice.options());
            Collections.shuffle(options, random);
            options.stream().limit(DRAWN).forEach(option -> {
                if (tried.add(form + " " + choice.field() + " " + option)) {
                    tryIt(here, form, choice, option, answers, submit);
                }
            });
        }
    }

    /** What stands above a form says something, and has no code of a choice and no mark of a list in it. */
    private void readHead(Task here, String form) {
        String head = String.join(
                "\n", forms.head(here).values().stream().map(String::valueOf).toList());
        if (head.isBlank()) {
            faults.put(form + " head", "says nothing");
        }
        CODES.matcher(head)
                .results()
                .map(MatchResult::group)
                .filter(code -> !TYPED.contains(code))
                .findFirst()
                .ifPresent(code -> faults.put(form + " head", code));
    }

    private void tryIt(
            Task here,
            String form,
            Choice choice,
            String option,
            Map<String, Object> answers,
            Consumer<Map<String, Object>> submit) {
        attempts++;
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(choice.field(), choice.many() ? with(answers.get(choice.field()), option) : option);
        Map<String, Object> sent = forms.sent(here, changed, clock.instant());
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            submit.accept(sent);
        }));
        if (thrown instanceof DomainException refusal) {
            if (!SaidInWords.is(form, choice.field(), option, refusal.code())) {
                faults.put(form + " " + choice.field() + " " + option, refusal.code() + " " + refusal.getMessage());
            }
        } else if (thrown != null) {
            faults.put(form + " " + choice.field() + " " + option, String.valueOf(thrown));
        }
    }

    /** What was given before, and this one, too. */
    private static String with(Object given, String option) {
        Set<String> all = new TreeSet<>();
        if (given != null) {
            for (String one : String.valueOf(given).replaceAll("[\\[\\]\"]", "").split(",")) {
                if (!one.isBlank()) {
                    all.add(one.strip());
                }
            }
        }
        all.add(option);
        return OfferedForms.json(List.copyOf(all));
    }
}
