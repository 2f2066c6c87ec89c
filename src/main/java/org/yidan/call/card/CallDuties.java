package org.yidan.call.card;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.casefile.CallView;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.dispatching.Dispatch.DutyRole;
import org.yidan.call.duty.CooperatingDuty;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.card.CardWords;
import org.yidan.casework.card.CaseCard.Duty;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;

/** The duty of whoever has a task of a call: in the sentence of the list for units that work on it, else that of the post. */
@Component
class CallDuties {

    private final CooperatingDuty cooperating;
    private final Organization organization;

    CallDuties(CooperatingDuty cooperating, Organization organization) {
        this.cooperating = cooperating;
        this.organization = organization;
    }

    Duty of(TaskInHand task, CallView file, @Nullable MatterEntry entry) {
        Call call = file.call();
        String unit = task.unit();
        if (task.dutyRole().equals("COOPERATING") && unit != null) {
            return new Duty(CardWords.role("COOPERATING"), cooperating.of(unit, call), source(call));
        }
        Optional<Dispatch> dispatch =
                file.dispatches().stream().filter(Dispatch::current).findFirst();
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
}
