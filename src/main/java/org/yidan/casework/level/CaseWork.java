package org.yidan.casework.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.StepTimes;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.steps.StepTable;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** Work of any case: sent by the unit that acted last, and back to its post when it was not the township's. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class CaseWork implements SentWork {

    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseClock clock;
    private final StepTable steps;
    private final StepTimes times;
    private final LevelTasks tasks;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final Officers officers;

    CaseWork(
            CaseFiles files,
            CaseJournal journal,
            CaseClock clock,
            StepTable steps,
            StepTimes times,
            LevelTasks tasks,
            MatterCatalog catalog,
            Organization organization,
            Officers officers) {
        this.files = files;
        this.journal = journal;
        this.clock = clock;
        this.steps = steps;
        this.times = times;
        this.tasks = tasks;
        this.catalog = catalog;
        this.organization = organization;
        this.officers = officers;
    }

    @Override
    public boolean keeps(ObjectedTask task) {
        return files.find(task.businessKey()).filter(CaseFile::isOpen).isPresent();
    }

    @Override
    public SentDuty duty(ObjectedTask task) {
        CaseFile file = files.byNo(task.businessKey());
        return duty(file, lastActing(file, task));
    }

    /** The same, sent by this unit. */
    public SentDuty duty(CaseFile file, String sender) {
        return new SentDuty(
                file.region(), sender, file.title(), matter(file), file.urgency(), file.place(), listedDuty(file));
    }

    private static @Nullable PinnedCaseMatter matter(CaseFile file) {
        String code = file.matterCode();
        String name = file.matterName();
        Long entry = file.entryId();
        String version = file.versionNo();
        return code == null || name == null || entry == null || version == null
                ? null
                : new PinnedCaseMatter(code, name, entry, version);
    }

    private String listedDuty(CaseFile file) {
        return Optional.ofNullable(file.entryId())
                .map(entry -> catalog.entry(entry).townshipDuty())
                .orElse("");
    }

    private String lastActing(CaseFile file, ObjectedTask task) {
        List<CaseAct> acts = new ArrayList<>(journal.acts(file.caseNo()));
        Collections.reverse(acts);
        return acts.stream()
                .flatMap(this::unitsOf)
                .filter(unit -> !sameTownship(unit, task.unit()))
                .findFirst()
                .orElseGet(() -> organization.countyCommandCenter(file.region()));
    }

    private Stream<String> unitsOf(CaseAct act) {
        return Stream.concat(
                Stream.of(act).map(CaseAct::actingUnit).filter(Objects::nonNull),
                act.actor().equals(StepEntry.SYSTEM)
                        ? Stream.empty()
                        : officers.postsOf(act.actor()).stream().map(Post::unitCode));
    }

    private boolean sameTownship(String one, String other) {
        return organization.townshipOf(one).equals(organization.townshipOf(other));
    }

    @Override
    public void hold(ObjectedTask task, String objectionNo) {
        tasks.hold(task, objectionNo, Set.of());
    }

    @Override
    public void release(ObjectedTask task) {
        tasks.release(task, false);
    }

    @Override
    public void giveBack(ObjectedTask task, Instant heldAt, Instant answeredAt, String objectionNo) {
        CaseFile file = files.byNo(task.businessKey());
        clock.running(file.caseNo(), steps.in(task.processKey(), task.step()), task.part())
                .ifPresent(deadline -> times.givenBack(file.region(), deadline, heldAt, answeredAt)
                        .ifPresent(due ->
                                clock.move(file, deadline, due, CaseDeadlineChange.Reason.LEVEL_OBJECTION, objectionNo)));
    }

    /** The sender's clock ran on all the time, so the limit stays where it was. */
    @Override
    public boolean takeBack(ObjectedTask task, TakenBack order) {
        if (order.partly()) {
            return false;
        }
        tasks.handOver(task, clerkOf(order.sender()).groupId());
        return true;
    }

    /** The post that takes work in for a unit. */
    private Post clerkOf(String unit) {
        var found = organization.unit(unit);
        if (unit.equals(organization.countyCommandCenter(found.region()))) {
            return new Post(unit, Role.COUNTY_DISPATCHER);
        }
        return found.kind().isPlace()
                ? new Post(organization.commandCenterOf(unit), Role.TOWNSHIP_DISPATCHER)
                : new Post(unit, Role.UNIT_CLERK);
    }

    @Override
    public void note(ObjectedTask task, StepEntry entry) {
        journal.note(files.byNo(task.businessKey()), entry);
    }
}
