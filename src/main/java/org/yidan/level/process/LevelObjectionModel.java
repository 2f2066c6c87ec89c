package org.yidan.level.process;

import org.yidan.engine.ProcessVariable;
import org.yidan.level.steps.LevelObjectionStep;

/** Names in {@code processes/level-objection.bpmn} that Java code speaks of; the standard variables are those of cases. */
public final class LevelObjectionModel {

    public static final String KEY = LevelObjectionStep.PROCESS;

    private LevelObjectionModel() {}

    /** Process variables; all are set by delegates and listeners, none is trusted from outside. */
    public static final class Variables {
        public static final ProcessVariable<String> LEVEL_DECISION = ProcessVariable.of("levelDecision", String.class);
        /** Whether the township did the work although it objected. */
        public static final ProcessVariable<Boolean> TASK_DONE = ProcessVariable.of("taskDone", Boolean.class);

        private Variables() {}
    }

    /** Messages that reach a running objection. */
    public static final class Messages {
        public static final String OBJECTED_TASK_ENDED = "ObjectedTaskEnded";

        private Messages() {}
    }
}
