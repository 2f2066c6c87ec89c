package org.yidan.level;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.level.AssignedDuty;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.SeenTask;
import org.yidan.engine.CurrentUser;
import org.yidan.level.objection.AssignedWorks;
import org.yidan.level.objection.LevelObjection;
import org.yidan.level.objection.LevelObjections;
import org.yidan.level.objection.ObjectionCases;
import org.yidan.level.objection.Objectors;
import org.yidan.level.steps.LevelObjectionStep;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;

/** Where a unit of a township objects to one of its open tasks (RULES 7.9-5). */
@Service
@Transactional
public class LevelDesk {

    /** Characters of the reason. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 1000;
    /** Characters of the clause of the list the township relies on. */
    public static final int LONGEST_BASIS = 300;

    private static final LevelObjectionStep STEP = LevelObjectionStep.OBJECT_LEVEL;

    private final LevelTasks tasks;
    private final Objectors objectors;
    private final AssignedWorks works;
    private final LevelObjections objections;
    private final ObjectionCases cases;
    private final CurrentUser user;

    LevelDesk(
            LevelTasks tasks,
            Objectors objectors,
            AssignedWorks works,
            LevelObjections objections,
            ObjectionCases cases,
            CurrentUser user) {
        this.tasks = tasks;
        this.objectors = objectors;
        this.works = works;
        this.objections = objections;
        this.cases = cases;
        this.user = user;
    }

    /**
     * Objects to an open task in the name of the current user, who must be one of those who may work on it for a unit of a township.
     * From now the township's clock stands. Gives the number of the objection.
     *
     * @param basis the clause of the list, or null
     */
    public String press(String taskId, String reason, @Nullable String basis) {
        String why = checked(reason);
        String clause = clause(basis);
        SeenTask seen = tasks.seen(taskId).orElseThrow(() -> Refused.missing("level.task-unknown"));
        ObjectedTask task = objectors.require(seen);
        requireFirst(seen);
        AssignedDuty duty = works.of(task).duty(task);
        CaseFile file = cases.open(task, duty);
        LevelObjection objection = new LevelObjection(
                file.caseNo(),
                task,
                seen.name(),
                duty,
                new LevelObjection.Pressed(user.id(), file.openedAt(), why, clause));
        try {
            objections.saveAndFlush(objection);
        } catch (DataIntegrityViolationException second) {
            throw Refused.conflict("level.already-objected");
        }
        works.of(task).hold(task, file.caseNo());
        works.of(task)
                .note(
                        task,
                        StepEntry.of(STEP, file.caseNo(), user.id(), cases.answers(objection))
                                .forUnit(task.unit()));
        cases.start(file, objection);
        return file.caseNo();
    }

    /** Why the current user may not object to the task, in words; empty when he may. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(String taskId) {
        try {
            SeenTask seen = tasks.seen(taskId).orElseThrow(() -> Refused.missing("level.task-unknown"));
            works.of(objectors.require(seen));
            requireFirst(seen);
            return Optional.empty();
        } catch (DomainException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private void requireFirst(SeenTask seen) {
        objections.findByTaskId(seen.taskId()).ifPresent(before -> {
            throw before.isOpen()
                    ? Refused.conflict("level.already-open", before.objectionNo())
                    : Refused.conflict("level.already-decided", before.objectionNo());
        });
    }

    private static String checked(String reason) {
        String text = reason.strip();
        if (Characters.count(text) < SHORTEST_REASON || Characters.count(text) > LONGEST_REASON) {
            throw Refused.invalid("level.reason-length", SHORTEST_REASON, LONGEST_REASON);
        }
        return text;
    }

    private static @Nullable String clause(@Nullable String basis) {
        String text = basis == null ? "" : basis.strip();
        if (Characters.count(text) > LONGEST_BASIS) {
            throw Refused.invalid("level.basis-length", LONGEST_BASIS);
        }
        return text.isEmpty() ? null : text;
    }
}
