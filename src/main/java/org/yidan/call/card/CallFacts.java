package org.yidan.call.card;

import java.util.ArrayList;
import java.util.List;
import org.yidan.call.Call;
import org.yidan.call.casefile.CallView;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CardWords;
import org.yidan.casework.card.CaseCard.Fact;
import org.yidan.casework.hands.Seats;
import org.yidan.shared.Texts;

/** What was reported and who is responsible, with the caller masked as on the page of the call. */
final class CallFacts {

    private CallFacts() {}

    static List<Fact> of(TaskInHand task, CallView file) {
        Call call = file.call();
        List<Fact> facts = new ArrayList<>();
        Seats.why(file.steps(), task.step(), task.groups())
                .ifPresent(why -> facts.add(new Fact(Texts.of("pages.card.stands-in"), why)));
        facts.add(new Fact(
                Texts.of("pages.calls.description"),
                CardWords.brief(call.report().description())));
        String caller = (file.who().name() + " " + file.who().phone()).strip();
        facts.add(new Fact(Texts.of("pages.calls.caller"), caller));
        if (!file.mergedIn().isEmpty()) {
            facts.add(new Fact(Texts.of("pages.calls.merged-in"), String.join("、", file.mergedIn())));
        }
        if (!file.who().party().isEmpty()) {
            facts.add(new Fact(Texts.of("pages.calls.party"), file.who().party()));
        }
        String lead = call.leadUnit();
        if (lead != null) {
            String handler = call.handler();
            String shown = file.name(lead) + (handler == null ? "" : " " + file.name(handler));
            facts.add(new Fact(Texts.of("pages.card.lead"), shown));
        }
        file.waits().forEach(wait -> {
            String no = wait.caseNo();
            String what = Texts.of("pages.calls.wait." + wait.awaited());
            facts.add(new Fact(Texts.of("pages.calls.waits"), no == null ? what : what + " " + no));
        });
        return facts;
    }
}
