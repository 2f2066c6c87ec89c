package org.yidan.designer.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Refused;

/** What the engine does in a rehearsal: the instances it starts, the elements they reach, and whether it is too much. */
final class Trace {

    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    private final Set<String> instances = new LinkedHashSet<>();
    private final List<Passed> passed = new ArrayList<>();
    private final int mostElements;
    private final Duration longest;
    private final long begun = System.nanoTime();

    Trace(RehearsalSettings bounds) {
        this.mostElements = bounds.elements();
        this.longest = bounds.longest();
    }

    void follow() {
        CURRENT.set(this);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** The instances, in the order of their start. */
    Set<String> instances() {
        return instances;
    }

    List<Passed> passed() {
        return passed;
    }

    /** Gives up what does not come to an end. */
    void check() {
        if (System.nanoTime() - begun > longest.toNanos()) {
            throw Refused.conflict("designer.rehearsal-too-long", longest.toSeconds());
        }
        if (passed.size() > mostElements) {
            throw Refused.conflict("designer.rehearsal-endless", mostElements);
        }
    }

    private void saw(HistoryEvent event) {
        if (!event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)
                && !event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            return;
        }
        if (event instanceof HistoricProcessInstanceEventEntity) {
            instances.add(event.getProcessInstanceId());
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            passed.add(new Passed(
                    activity.getProcessDefinitionKey(),
                    activity.getProcessInstanceId(),
                    activity.getActivityId(),
                    activity.getActivityName(),
                    activity.getActivityType()));
            check();
        }
    }

    /** Hears of everything the engine does, and looks where a rehearsal is followed. */
    static final class Watch implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            Trace trace = CURRENT.get();
            if (trace != null) {
                trace.saw(event);
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
