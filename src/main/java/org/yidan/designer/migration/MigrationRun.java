package org.yidan.designer.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move of running cases of one version to another.
 *
 * @param matter only cases of this matter
 * @param unit only cases this unit takes part in
 * @param element only cases that wait there
 * @param instructions as kept, see {@link #plan()}
 */
public record MigrationRun(
        long id,
        String processKey,
        String sourceId,
        String targetId,
        String sourceLabel,
        String targetLabel,
        @Nullable String matter,
        @Nullable String unit,
        @Nullable String element,
        List<String> instructions,
        State state,
        String createdBy,
        Instant createdAt,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        DRAFT,
        REHEARSING,
        REHEARSED,
        PROPOSED,
        RUNNING,
        STOPPED,
        DONE,
        DROPPED
    }

    /** The instructions it follows. */
    public List<Instruction> plan() {
        return instructions.stream().map(Instruction::of).toList();
    }

    /** Whether the runners have something to do. */
    public boolean atWork() {
        return state == State.REHEARSING || state == State.RUNNING;
    }

    /** Whether instructions may still be changed; what was proposed is then proposed no longer. */
    public boolean open() {
        return state == State.DRAFT || state == State.REHEARSED || state == State.PROPOSED;
    }

    CaseMoves.Order order(MigrationItem item) {
        return new CaseMoves.Order(item.instanceId(), item.caseNo(), sourceId, targetId, plan());
    }
}
