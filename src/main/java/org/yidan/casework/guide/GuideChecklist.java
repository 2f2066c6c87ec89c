package org.yidan.call.handling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.journal.Receipt;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.ActRecorded;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.GuideStep;
import org.yidan.catalog.GuideStep.Actor;
import org.yidan.catalog.MatterCatalog;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * The checklist of a call (RULES A9, 7.2): when the responsible unit has signed, each step of the pinned guide is the work of one
 * actor with its own time; who does a step marks it, with time and evidence. The lead's is asked for when it reports the matter as
 * resolved, a co-operating unit's when it reports its duty as done.
 */
@Service
@Transactional
public class GuideChecklist {

    private static final int LONGEST_PROOF = 1000;

    private final GuideLines lines;
    private final Calls calls;
    private final MatterCatalog catalog;
    private final Dispatches dispatches;
    private final Organization organization;
    private final Officers officers;
    private final GuideTimes times;

    GuideChecklist(
            GuideLines lines,
            Calls calls,
            MatterCatalog catalog,
            Dispatches dispatches,
            Organization organization,
            Officers officers,
            GuideTimes times) {
        this.lines = lines;
        this.calls = calls;
        this.catalog = catalog;
        this.dispatches = dispatches;
        this.organization = organization;
        this.officers = officers;
        this.times = times;
    }

    /** A receipt begins the checklist; the report of a unit ends its part of it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ActRecorded act) {
        StepEntry entry = act.entry();
        if (act.file().kind() != CaseKind.CALL) {
            return;
        }
        if (entry.result().equals(Receipt.SIGNED.name()) && entry.step() == MatterCallStep.ACCEPT_DISPATCH) {
            begin(calls.byNo(act.file().caseNo()));
        } else if (entry.step() == MatterCallStep.HANDLE_MATTER || entry.step() == MatterCallStep.COOPERATE) {
            reported(calls.byNo(act.file().caseNo()), entry);
        }
    }

    private void begin(Call call) {
        Long pinned = call.matter().entryId();
        lines.dropOpen(call.callNo());
        if (pinned == null) {
            return;
        }
        List<GuideStep> steps = catalog.entry(pinned).guide();
        boolean called = false;
        for (GuideStep step : steps) {
            called |= step.actor() != Actor.TOWNSHIP;
            if (called) {
                unitsOf(step, call)
                        .forEach(unit -> lines.add(call.callNo(), times.line(call, step, unit, post(step, unit))));
            }
        }
    }

    private List<String> unitsOf(GuideStep step, Call call) {
        return switch (step.actor()) {
            case LEAD -> List.of(call.requireLeadUnit());
            case TOWNSHIP -> Optional.ofNullable(call.township()).stream().toList();
            case COOPERATING -> dispatches.current(call).coopUnits().stream()
                    .filter(unit -> step.unitType() == null
                            || organization
                                    .resolve(step.unitType(), call.region(), call.township())
                                    .equals(unit))
                    .toList();
        };
    }

    /** Who is reminded: handlers, or the township's people on duty, whose center has a post of its own. */
    private String post(GuideStep step, String unit) {
        return step.actor() == Actor.TOWNSHIP
                ? organization.commandCenterOf(unit) + "." + Role.TOWNSHIP_DISPATCHER.id()
                : unit + "." + Role.UNIT_HANDLER.id();
    }

    private void reported(Call call, StepEntry entry) {
        String unit = entry.actingUnit();
        if (unit == null) {
            return;
        }
        for (int step : entry.presence().guideSteps()) {
            lines.done(call.callNo(), step, unit, entry.actor(), null, times.now());
        }
        Long pinned = call.matter().entryId();
        lines.dropOpen(
                call.callNo(), unit, pinned == null ? 0 : catalog.entry(pinned).stepsUntilHandled());
    }

    /** Marks a step as done now; only people of its unit do, and where the guide wants evidence they say what it is. */
    public void mark(String callNo, int stepNo, @Nullable String proof, String person) {
        GuideLine line = lines.of(callNo).stream()
                .filter(one -> one.stepNo() == stepNo && isOf(one, person))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("call.guide-not-yours", stepNo));
        String given = proof == null || proof.isBlank() ? null : proof.strip();
        if (line.evidence() != null && given == null) {
            throw Refused.invalid("call.guide-evidence", line.evidence());
        }
        if (given != null && given.length() > LONGEST_PROOF) {
            throw Refused.invalid("call.guide-evidence-long", LONGEST_PROOF);
        }
        if (!lines.done(callNo, stepNo, line.unitCode(), person, given, times.now())) {
            throw Refused.conflict("call.guide-done-already", stepNo);
        }
    }

    /** Whether the step is the work of the person's unit; a township's is that of its own units, too. */
    @Transactional(readOnly = true)
    public boolean isOf(GuideLine line, String person) {
        return officers.postsOf(person).stream()
                .anyMatch(post -> post.unitCode().equals(line.unitCode())
                        || line.actor() == Actor.TOWNSHIP
                                && organization.isTownshipLevel(post.unitCode())
                                && organization
                                        .townshipOf(post.unitCode())
                                        .filter(line.unitCode()::equals)
                                        .isPresent());
    }

    /** The whole checklist, step by step. */
    @Transactional(readOnly = true)
    public List<GuideLine> of(String callNo) {
        return lines.of(callNo);
    }

    /** The numbers of the steps that people of the unit have marked. */
    Set<Integer> markedBy(Call call, String unit) {
        return lines.of(call.callNo()).stream()
                .filter(line -> line.unitCode().equals(unit) && line.isDone())
                .map(GuideLine::stepNo)
                .collect(Collectors.toSet());
    }

    /** Refuses a co-operating unit's report as done while steps of its own are open. */
    void requireDone(Call call, String unit) {
        List<String> open = lines.of(call.callNo()).stream()
                .filter(line ->
                        line.actor() == Actor.COOPERATING && line.unitCode().equals(unit) && !line.isDone())
                .map(line -> Integer.toString(line.stepNo()))
                .toList();
        if (!open.isEmpty()) {
            throw Refused.invalid("call.guide-own-steps-open", String.join("、", open));
        }
    }
}
