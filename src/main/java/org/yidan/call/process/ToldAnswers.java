package org.yidan.call.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.call.CallAnswer;
import org.yidan.call.CallAnswer.Awaited;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.process.MatterCallModel.Messages;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Characters;

/** Brings answers of other processes into the running process of a call, as its messages and variables. */
@Component
class ToldAnswers {

    private static final int LONGEST_NOTE = 1000;

    private final ObjectProvider<RuntimeService> runtime;
    private final OfficeAct office;

    ToldAnswers(ObjectProvider<RuntimeService> runtime, OfficeAct office) {
        this.runtime = runtime;
        this.office = office;
    }

    /** Whoever answers need not have rights on the call: whether the answer is allowed was checked by the use case. */
    boolean tell(String processInstanceId, CallAnswer answer) {
        return office.ask(() -> {
            if (!runs(processInstanceId)) {
                return false;
            }
            runtime.getObject().setVariables(processInstanceId, facts(answer));
            Awaited awaited = answer.awaited();
            return awaited != null && goOn(processInstanceId, awaited, answer.refused());
        });
    }

    /** Takes the call back to the dispatch, which then needs no dispatcher; nothing happens where it is not dispatched. */
    void redispatch(String processInstanceId) {
        office.perform(() -> runtime.getObject()
                .createMessageCorrelation(Messages.CALL_REDISPATCHED)
                .processInstanceId(processInstanceId)
                .setVariable(Variables.REDISPATCHED.name(), true)
                .correlateAll());
    }

    /** The survey that waits is taken away; one that does not wait yet is left out when the process comes to it. */
    void rated(String processInstanceId) {
        office.perform(() -> {
            if (runs(processInstanceId)) {
                runtime.getObject().setVariable(processInstanceId, Variables.CALLER_RATED.name(), true);
                waiting(processInstanceId, Messages.CALLER_RATED)
                        .forEach(one -> runtime.getObject().messageEventReceived(Messages.CALLER_RATED, one.getId()));
            }
        });
    }

    private boolean runs(String processInstanceId) {
        return runtime.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
    }

    private boolean goOn(String processInstanceId, Awaited awaited, boolean refused) {
        String message = messageOf(awaited);
        List<Execution> waiting = waiting(processInstanceId, message);
        Map<String, Object> effects = effects(awaited, refused);
        waiting.forEach(one -> runtime.getObject().messageEventReceived(message, one.getId(), effects));
        return !waiting.isEmpty();
    }

    private List<Execution> waiting(String processInstanceId, String message) {
        return runtime.getObject()
                .createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(message)
                .list();
    }

    /** What is so whether or not the call waits for it. */
    private static Map<String, Object> facts(CallAnswer answer) {
        Map<String, Object> facts = new HashMap<>();
        Boolean caseOpen = answer.caseOpen();
        if (caseOpen != null) {
            facts.put(Variables.CASE_FILED.name(), caseOpen);
        }
        String note = answer.note();
        if (note != null) {
            facts.put(Variables.ANSWER_NOTE.name(), shortened(note));
        }
        if (answer.awaited() == Awaited.JOINT_TASK) {
            facts.put(Variables.JOINT.name(), false);
        }
        return facts;
    }

    private static Map<String, Object> effects(Awaited awaited, boolean refused) {
        Map<String, Object> effects = new HashMap<>(Map.of(Variables.BACK_TO_HANDLER.name(), refused));
        HandlingResult result = refused ? null : resultOf(awaited);
        if (result != null) {
            effects.put(Variables.RESULT.name(), result.name());
        }
        return effects;
    }

    private static @Nullable HandlingResult resultOf(Awaited awaited) {
        return switch (awaited) {
            case CASE_FILING -> HandlingResult.CASE_FILED;
            case CRIME_TRANSFER -> HandlingResult.TRANSFERRED;
            case JOINT_TASK, CASE_CLOSED, RULING -> null;
        };
    }

    private static String messageOf(Awaited awaited) {
        return switch (awaited) {
            case JOINT_TASK -> Messages.JOINT_TASK_FINISHED;
            case CASE_FILING -> Messages.CASE_FILING_DECIDED;
            case CRIME_TRANSFER -> Messages.CRIME_TRANSFER_DECIDED;
            case CASE_CLOSED -> Messages.CASE_CLOSED;
            case RULING -> Messages.RULING_ISSUED;
        };
    }

    private static String shortened(String note) {
        return Characters.count(note) <= LONGEST_NOTE ? note : Characters.first(note, LONGEST_NOTE) + "…";
    }
}
