package org.yidan.casework.level;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.StepTimes;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.steps.StepTable;

/** Work of any case: sent by the unit that acted last, and back to its post when it was not the township's. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class CaseWork implements AssignedWork {

    private final CaseRecords records;
    private final StepTable steps;
    private final StepTimes times;
    private final LevelTasks tasks;
    private final MatterCatalog catalog;
    private final SendingUnits senders;
    private final CaseClock clock;

    CaseWork(
            CaseRecords records,
            StepTable steps,
            StepTimes times,
            LevelTasks tasks,
            MatterCatalog catalog,
            SendingUnits senders,
            CaseClock clock) {
        this.records = records;
        this.steps = steps;
        this.times = times;
        this.tasks = tasks;
        this.catalog = catalog;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public boolean keeps(ObjectedTask task) {
        return records.find(task.businessKey())
                .filter(record -> record.file().isOpen())
                .isPresent();
    }

    @Override
    public AssignedDuty duty(ObjectedTask task) {
        CaseRecord record = records.byNo(task.businessKey());
        return duty(record.file(), senders.of(record, task));
    }

    /** The same, sent by this unit. */
    public AssignedDuty duty(CaseFile file, String sender) {
        return new AssignedDuty(
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
        CaseRecord record = records.byNo(task.businessKey());
        record.running(steps.in(task.processKey(), task.step()), task.part())
                .ifPresent(deadline -> times.givenBack(record.region(), deadline, heldAt, answeredAt)
                        .ifPresent(due -> clock.move(
                                record.file(), deadline, due, CaseDeadlineChange.Reason.LEVEL_OBJECTION, objectionNo)));
    }

    /** The sender's clock ran on all the time, so the limit stays where it was. */
    @Override
    public boolean takeBack(ObjectedTask task, TakenBack order) {
        if (order.partly()) {
            return false;
        }
        tasks.handOver(task, senders.clerkOf(order.sender()).groupId());
        return true;
    }

    @Override
    public void note(ObjectedTask task, StepEntry entry) {
        records.byNo(task.businessKey()).note(entry);
    }
}
