package org.yidan.casework.guide;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.GuideStep;
import org.yidan.catalog.GuideStep.Actor;
import org.yidan.catalog.MatterCatalog;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * The checklist of a case (RULES A9, 7.2): when the responsible unit has taken the case up, each step of the pinned guide is the
 * work of one actor with its own time; who does a step marks it, with time and evidence, and may take that back until his unit has
 * reported its work.
 */
@Service
@Transactional
public class GuideChecklist {

    private static final int LONGEST_PROOF = 1000;

    private final GuideLines lines;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final Officers officers;
    private final GuideTimes times;

    GuideChecklist(
            GuideLines lines, MatterCatalog catalog, Organization organization, Officers officers, GuideTimes times) {
        this.lines = lines;
        this.catalog = catalog;
        this.organization = organization;
        this.officers = officers;
        this.times = times;
    }

    /**
     * Begins the checklist from the first step that is not the township's, or begins it anew for another unit.
     *
     * @param unitsOf who does a step; nobody: it is left out
     */
    public void begin(CaseFile file, Function<GuideStep, List<String>> unitsOf) {
        lines.dropOpen(file.caseNo());
        add(file, unitsOf);
    }

    /** Adds the steps of units that take part from now on. */
    public void add(CaseFile file, Function<GuideStep, List<String>> unitsOf) {
        Long pinned = file.entryId();
        boolean called = false;
        for (GuideStep step :
                pinned == null ? List.<GuideStep>of() : catalog.entry(pinned).guide()) {
            called |= step.actor() != Actor.TOWNSHIP;
            if (called) {
                unitsOf.apply(step)
                        .forEach(unit -> lines.add(file.caseNo(), times.line(file, step, unit, post(step, unit))));
            }
        }
    }

    /** What the same units have done of the same steps in the case this one comes from, nobody does again. */
    public void takeOver(CaseFile file, String other) {
        lines.takeOver(file.caseNo(), other);
    }

    /** Who is reminded: handlers, or the township's people on duty, whose center has a post of its own. */
    private String post(GuideStep step, String unit) {
        return step.actor() == Actor.TOWNSHIP
                ? organization.commandCenterOf(unit) + "." + Role.TOWNSHIP_DISPATCHER.id()
                : unit + "." + Role.UNIT_HANDLER.id();
    }

    /** A unit has reported how its work ended: what it names is done, the rest up to the handling is given up, and all of it stays. */
    public void reported(CaseFile file, StepEntry entry) {
        String unit = entry.actingUnit();
        if (unit == null) {
            return;
        }
        for (int step : entry.presence().guideSteps()) {
            lines.done(file.caseNo(), step, unit, entry.actor(), null, times.now());
        }
        Long pinned = file.entryId();
        int last = pinned == null ? 0 : catalog.entry(pinned).stepsUntilHandled();
        lines.dropOpen(file.caseNo(), unit, last);
        lines.close(file.caseNo(), unit, last, times.now());
    }

    /** Marks a step as done now; only people of its unit do, and where the guide wants evidence they say what it is. */
    public void mark(String caseNo, int stepNo, @Nullable String proof, String person) {
        GuideLine line = own(caseNo, stepNo, person);
        String given = proof == null || proof.isBlank() ? null : proof.strip();
        if (line.evidence() != null && given == null) {
            throw Refused.invalid("casework.guide-evidence", line.evidence());
        }
        if (given != null && given.length() > LONGEST_PROOF) {
            throw Refused.invalid("casework.guide-evidence-long", LONGEST_PROOF);
        }
        if (!lines.done(caseNo, stepNo, line.unitCode(), person, given, times.now())) {
            throw Refused.conflict("casework.guide-done-already", stepNo);
        }
    }

    /** Takes back what the person marked by mistake; not once his unit has reported its work. */
    public void takeBack(String caseNo, int stepNo, String person) {
        GuideLine line = own(caseNo, stepNo, person);
        if (!person.equals(line.doneBy())) {
            throw Refused.forbidden("casework.guide-marked-by-another", stepNo);
        }
        if (!lines.undo(caseNo, stepNo, line.unitCode(), person, times.now())) {
            throw Refused.conflict("casework.guide-closed", stepNo);
        }
    }

    private GuideLine own(String caseNo, int stepNo, String person) {
        return lines.of(caseNo).stream()
                .filter(one -> one.stepNo() == stepNo && isOf(one, person))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("casework.guide-not-yours", stepNo));
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
    public List<GuideLine> of(String caseNo) {
        return lines.of(caseNo);
    }

    /** What was marked and taken back, oldest first. */
    @Transactional(readOnly = true)
    public List<Undone> undone(String caseNo) {
        return lines.undone(caseNo);
    }

    /** The numbers of the steps that people of the unit have marked. */
    @Transactional(readOnly = true)
    public Set<Integer> markedBy(String caseNo, String unit) {
        return lines.of(caseNo).stream()
                .filter(line -> line.unitCode().equals(unit) && line.isDone())
                .map(GuideLine::stepNo)
                .collect(Collectors.toSet());
    }

    /** Refuses a co-operating unit's report as done while steps of its own are open. */
    @Transactional(readOnly = true)
    public void requireDone(String caseNo, String unit) {
        List<String> open = lines.of(caseNo).stream()
                .filter(line ->
                        line.actor() == Actor.COOPERATING && line.unitCode().equals(unit) && !line.isDone())
                .map(line -> Integer.toString(line.stepNo()))
                .toList();
        if (!open.isEmpty()) {
            throw Refused.invalid("casework.guide-own-steps-open", String.join("、", open));
        }
    }
}
