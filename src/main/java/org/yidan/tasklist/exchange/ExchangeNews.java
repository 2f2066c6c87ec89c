package org.yidan.tasklist.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.Texts;
import org.yidan.tasklist.TaskExchanged;
import org.yidan.tasklist.exchange.Exchanges.About;
import org.yidan.tasklist.journal.CaseNotes;

/** What the current user did about a task, for the journal of its case and for those whom it concerns. */
@Component
class ExchangeNews {

    private final CaseNotes notes;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ExchangeNews(CaseNotes notes, CurrentUser user, ApplicationEventPublisher events) {
        this.notes = notes;
        this.user = user;
        this.events = events;
    }

    /** Notes the act: the task, whom it concerns by name, and the words; {@code answers} are kept with the name of the task. */
    void note(CommonStep act, About about, String whom, String words, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("task", about.taskName());
        notes.note(about.caseNo(), StepEntry.of(act, sentence(act, about.taskName(), whom, words), user.id(), all));
    }

    /** Notes that the user has read his copy. An act of the office: who only read has not acted in the case. */
    void noteRead(About about, String reader) {
        notes.note(
                about.caseNo(),
                StepEntry.bySystem(CommonStep.READ_COPY, sentence(CommonStep.READ_COPY, about.taskName(), reader)));
    }

    private static String sentence(CommonStep act, Object... said) {
        return Texts.kept("exchange.note." + act.key(), said);
    }

    /** Tells people, or whoever holds a post when nobody has the task. */
    void tell(String code, About about, Set<String> users, Set<String> groups, String words) {
        events.publishEvent(new TaskExchanged(
                code, about.caseNo(), about.taskId(), about.taskName(), user.id(), users, groups, words));
    }
}
