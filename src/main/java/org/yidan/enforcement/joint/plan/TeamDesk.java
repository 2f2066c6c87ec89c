package org.yidan.enforcement.joint.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.OfficerCheck.Reason;
import org.yidan.enforcement.joint.JointTasks;
import org.yidan.enforcement.joint.Participant;
import org.yidan.enforcement.joint.Participant.Status;
import org.yidan.enforcement.joint.Participants;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * Checks the officers of every subject before the action (RULES B4) and lets the lead decide about subjects that fail.
 */
@Service
@Transactional
public class TeamDesk {

    private static final int LONGEST_REASON = 2000;

    private final CaseFiles files;
    private final CaseJournal journal;
    private final Participants participants;
    private final JointTasks tasks;
    private final OfficerCheck check;
    private final Organization organization;
    private final PlanDesk plans;

    TeamDesk(
            CaseFiles files,
            CaseJournal journal,
            Participants participants,
            JointTasks tasks,
            OfficerCheck check,
            Organization organization,
            PlanDesk plans) {
        this.files = files;
        this.journal = journal;
        this.participants = participants;
        this.tasks = tasks;
        this.check = check;
        this.organization = organization;
        this.plans = plans;
    }

    /** What becomes of subjects that may not inspect. */
    public enum BlockedDecision implements StepResult {
        REPLAN,
        GO_ON,
        /** 巡查劝导: nobody enforces. */
        PATROL;

        @Override
        public Step step() {
            return JointEnforcementStep.DECIDE_BLOCKED;
        }
    }

    /** Checks cards, subjects, doubles and recusals for the day of the action; says whether every unit asked is ready. */
    public boolean checkOfficers(CaseFile open) {
        CaseFile file = files.locked(open.caseNo());
        LocalDate day = plans.day(file);
        List<Participant> all = participants.of(file.caseNo());
        Set<String> recused =
                all.stream().flatMap(unit -> unit.recused().stream()).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        for (Participant unit : all) {
            if (unit.status() == Status.CONFIRMED) {
                participants.checked(file.caseNo(), unit.unitCode(), faults(unit, day, recused, named));
                named.addAll(unit.officers());
            }
        }
        boolean ready = blocked(file).isEmpty();
        journal.note(file, StepEntry.bySystem(ready ? Checked.QUALIFIED : Checked.BLOCKED, text(file)));
        return ready;
    }

    private @Nullable String faults(Participant unit, LocalDate day, Set<String> recused, Set<String> namedByOthers) {
        OfficerCheck.Result result = check.check(unit.unitCode(), unit.officers(), day, recused);
        Stream<String> ofOthers = unit.officers().stream()
                .filter(namedByOthers::contains)
                .map(user -> check.fault(unit.unitCode(), user, Reason.NAMED_BY_OTHER_SUBJECT, day)
                        .text());
        String faults = Stream.concat(result.faults().stream().map(OfficerCheck.Fault::text), ofOthers)
                .distinct()
                .collect(Collectors.joining("；"));
        if (!faults.isEmpty()) {
            return faults.substring(0, Math.min(faults.length(), LONGEST_REASON));
        }
        return result.passed()
                ? null
                : Texts.kept("enforcement.too-few-officers", result.qualified().size());
    }

    /** A unit that may not inspect and punish, and why. */
    public record Blocked(String unitCode, String name, String reason) {}

    /** The units asked that cannot enforce though they were meant to; one at least when nobody can. */
    @Transactional(readOnly = true)
    public List<Blocked> blocked(CaseFile file) {
        List<Participant> all = participants.of(file.caseNo());
        boolean nobody = all.stream().noneMatch(Participant::qualified);
        return all.stream().flatMap(unit -> blocked(unit, nobody).stream()).toList();
    }

    private Optional<Blocked> blocked(Participant unit, boolean nobody) {
        String reason =
                switch (unit.status()) {
                    case ASKED, NO_SHOW -> Texts.of("enforcement.blocked.no-show");
                    case REFUSED -> Texts.of("enforcement.blocked.refused", String.valueOf(unit.reason()));
                    case RELEASED -> nobody ? Texts.of("enforcement.blocked.released") : null;
                    case ASSISTS -> nobody ? Texts.of("enforcement.blocked.assists") : null;
                    case CONFIRMED -> unit.blockedFor();
                };
        String name = organization.unit(unit.unitCode()).name();
        return Optional.ofNullable(reason).map(why -> new Blocked(unit.unitCode(), name, why));
    }

    /** The blocked units with their reasons, one a line. */
    @Transactional(readOnly = true)
    public String text(CaseFile file) {
        return blocked(file).stream()
                .map(unit -> unit.name() + "：" + unit.reason())
                .collect(Collectors.joining("\n"));
    }

    /** The lead plans again, goes on with the qualified subjects, or only patrols; without a qualified subject nobody goes on. */
    public void decide(CaseFile open, BlockedDecision decision, String reason, FormSubmission sent) {
        CaseFile file = files.locked(open.caseNo());
        if (decision == BlockedDecision.GO_ON
                && participants.qualified(file.caseNo()).isEmpty()) {
            throw Refused.invalid("enforcement.nobody-qualified");
        }
        if (decision == BlockedDecision.PATROL) {
            tasks.patrolOnly(file.caseNo());
        }
        journal.done(file, sent.entry(decision, reason));
    }

    /** Whether the officers may act. */
    private enum Checked implements StepResult {
        QUALIFIED,
        BLOCKED;

        @Override
        public Step step() {
            return JointEnforcementStep.CHECK_OFFICERS;
        }
    }
}
