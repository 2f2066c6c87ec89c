package org.yidan.call.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.casefile.CallPart;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatch.DutyRole;
import org.yidan.call.duty.CooperatingDuty;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.CaseKind;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CardWords;
import org.yidan.casework.card.CaseCard.Duty;
import org.yidan.casework.card.CaseCard.Fact;
import org.yidan.casework.card.CaseCard.Other;
import org.yidan.casework.card.KindCard;
import org.yidan.casework.page.CaseView;
import org.yidan.casework.page.DeadlineLine;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/**
 * On the card of a call: the duty in the sentence of the list for units that work on it, what was reported with the caller masked as
 * on the page, and the co-operating units.
 */
@Component
class CallCard implements KindCard {

    private final CooperatingDuty cooperating;
    private final Organization organization;

    CallCard(CooperatingDuty cooperating, Organization organization) {
        this.cooperating = cooperating;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CALL;
    }

    @Override
    public Duty duty(TaskInHand task, CaseView view, @Nullable MatterEntry entry) {
        CallPart part = part(view);
        Call call = part.call();
        String unit = task.unit();
        if (task.dutyRole().equals("COOPERATING") && unit != null) {
            return new Duty(CardWords.role("COOPERATING"), cooperating.of(unit, call), source(call));
        }
        Optional<Dispatch> dispatch =
                part.dispatches().stream().filter(Dispatch::current).findFirst();
        if (task.dutyRole().equals("LEAD") && dispatch.isPresent()) {
            return leading(call, dispatch.get(), entry);
        }
        return new Duty(CardWords.role(task.dutyRole()), CardWords.dutyOfPost(task.dutyRole()), "");
    }

    private Duty leading(Call call, Dispatch dispatch, @Nullable MatterEntry entry) {
        boolean delegated = entry != null
                && entry.delegated()
                && dispatch.dutyRole() == DutyRole.LEAD
                && organization.isTownshipLevel(dispatch.leadUnit());
        String role = delegated ? "DELEGATED" : dispatch.dutyRole().name();
        return new Duty(CardWords.role(role), dispatch.dutyText(), source(call));
    }

    private static String source(Call call) {
        String version = call.matter().catalogueVersion();
        return version == null ? "" : Texts.of("pages.card.source.list", version);
    }

    @Override
    public List<Fact> facts(CaseView view) {
        CallPart part = part(view);
        Call call = part.call();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Texts.of("pages.calls.description"),
                CardWords.brief(call.report().description())));
        String caller = (part.who().name() + " " + part.who().phone()).strip();
        facts.add(new Fact(Texts.of("pages.calls.caller"), caller));
        if (!part.mergedIn().isEmpty()) {
            facts.add(new Fact(Texts.of("pages.calls.merged-in"), String.join("、", part.mergedIn())));
        }
        if (!part.who().party().isEmpty()) {
            facts.add(new Fact(Texts.of("pages.calls.party"), part.who().party()));
        }
        if (call.leadUnit() != null) {
            String shown = (view.name(call.leadUnit()) + " " + view.name(call.handler())).strip();
            facts.add(new Fact(Texts.of("pages.card.lead"), shown));
        }
        part.waits().forEach(wait -> {
            String no = wait.caseNo();
            String what = Texts.of("pages.calls.wait." + wait.awaited());
            facts.add(new Fact(Texts.of("pages.calls.waits"), no == null ? what : what + " " + no));
        });
        return facts;
    }

    /** The co-operating units, for the lead above all: who has answered, and until when the others have. */
    @Override
    public List<Other> others(TaskInHand task, CaseView view) {
        return view.deadlines().stream()
                .filter(line -> line.step().equals(HandlingClock.COOPERATION.key()))
                .filter(line -> !line.isOf(task.step(), task.unit()))
                .map(line -> new Other(
                        view.name(line.unit()),
                        view.words().step(line.step()),
                        line.due(),
                        line.metAt() != null,
                        line.state() == DeadlineLine.State.OVERDUE))
                .toList();
    }

    private static CallPart part(CaseView view) {
        return (CallPart) Objects.requireNonNull(view.own());
    }
}
