package org.yidan.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.AnswerRefused.Asked;
import org.yidan.engine.PrivateStart;

/**
 * Which fields a form asks for, and what it calls them: what is sent beyond them is no answer. Forms deployed with a process never change, so they are
 * read once; forms in HTML cannot be read, there the {@link PrivateStart} names what the server reads.
 */
@Component
public class AskedFields {

    private static final Pattern MUST = Pattern.compile("（必填[^）]*）$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<PrivateStart> starts;
    private final Map<String, List<Asked>> read = new ConcurrentHashMap<>();

    AskedFields(ObjectProvider<PrivateStart> starts) {
        this.starts = starts;
    }

    /** Of the start form of the process. */
    public List<Asked> ofStart(ProcessDefinitionEntity process) {
        List<Asked> named = starts.stream()
                .filter(start -> start.processKey().equals(process.getKey()))
                .flatMap(start -> start.fields().stream())
                .map(field -> new Asked(field, "", "", false))
                .toList();
        return named.isEmpty() ? of(process, process.getStartFormDefinition()) : named;
    }

    /** Of the form of the task, or of the start form of the process where there is no task. */
    public List<Asked> at(VariableScope place) {
        if (place instanceof TaskEntity task && task.getExecution() != null) {
            return of(
                    task.getExecution().getProcessDefinition(),
                    task.getTaskDefinition().getFormDefinition());
        }
        return place instanceof ExecutionEntity execution ? ofStart(execution.getProcessDefinition()) : List.of();
    }

    /** Of a form of the process; a step without one asks nothing. To be called within a command. */
    List<Asked> of(ProcessDefinitionEntity process, @Nullable FormDefinition form) {
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return List.of();
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        String place = process.getDeploymentId() + " " + key;
        List<Asked> known = read.get(place);
        if (known != null) {
            return known;
        }
        CamundaFormDefinitionEntity bound = bound(process, key);
        if (bound != null) {
            return read.computeIfAbsent(place, of -> fields(json(bound), "").toList());
        }
        CamundaFormDefinitionEntity latest =
                Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
        return latest == null
                ? List.of()
                : read.computeIfAbsent(
                        latest.getId(), of -> fields(json(latest), "").toList());
    }

    /** The form of this id that was deployed with the process; null where it was not. */
    static @Nullable CamundaFormDefinitionEntity bound(ProcessDefinitionEntity process, String key) {
        return Context.getCommandContext()
                .getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(process.getDeploymentId(), key);
    }

    static JsonNode json(CamundaFormDefinitionEntity form) {
        byte[] json = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                .getBytes();
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Asked> fields(JsonNode node, String condition) {
        return node.path("components").valueStream().flatMap(component -> {
            String hidden =
                    condition + component.path("conditional").path("hide").asText();
            return Stream.concat(
                    component.hasNonNull("key")
                            ? Stream.of(new Asked(
                                    component.path("key").asText(),
                                    label(component),
                                    hidden,
                                    component.path("type").asText().equals("radio")))
                            : Stream.empty(),
                    fields(component, hidden));
        });
    }

    /** Without the mark that a field must be answered, which is no part of its name. */
    static String label(JsonNode component) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        return MUST.matcher(label).replaceFirst("").strip();
    }
}
