package org.yidan.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.shared.Kept;

/** What the form of a task says of its fields, with what its model offers at this moment; forms never change, so they are read once. */
@Component
public class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a number may be where the form sets no bound. */
    private static final double MOST = 1_000_000_000;

    /** An option of a choice that the form narrows by an expression. */
    private static final Pattern WORDED = Pattern.compile("\\{label: \"([^\"]*)\", value: \"([^\"]*)\"}");

    private final FormValues values;
    private final Kept<String, List<Read>> read = new Kept<>();

    FormFields(FormValues values) {
        this.values = values;
    }

    /** A field as its form has it, and the name under which its model offers what may be chosen. */
    private record Read(FormField field, @Nullable String offeredAs) {}

    /** The fields of the form that was deployed with the task's model; none where there is no form. */
    public List<FormField> of(DelegateTask task) {
        TaskEntity ending = (TaskEntity) task;
        ProcessDefinitionEntity process = ending.getExecution().getProcessDefinition();
        FormDefinition form = ending.getTaskDefinition().getFormDefinition();
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return List.of();
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        List<Read> fields = read.computeIfAbsent(process.getDeploymentId() + " " + key, place -> fields(process, key));
        return fields.stream().map(field -> offered(field, ending)).toList();
    }

    /** The fields of the start form that was deployed with the process; none where there is no form. */
    public List<FormField> ofStart(ProcessDefinitionEntity process) {
        FormDefinition form = process.getStartFormDefinition();
        if (form == null || form.getCamundaFormDefinitionKey() == null) {
            return List.of();
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        return read.computeIfAbsent(process.getDeploymentId() + " " + key, place -> fields(process, key)).stream()
                .map(Read::field)
                .toList();
    }

    private static List<Read> fields(ProcessDefinitionEntity process, String key) {
        CamundaFormDefinitionEntity bound = AskedFields.bound(process, key);
        List<Read> fields = new ArrayList<>();
        if (bound != null) {
            collect(AskedFields.json(bound), false, fields);
        }
        return List.copyOf(fields);
    }

    private static void collect(JsonNode node, boolean hidden, List<Read> fields) {
        for (JsonNode component : node.path("components")) {
            boolean mayHide = hidden || component.path("conditional").has("hide");
            if (component.hasNonNull("key")) {
                fields.add(new Read(
                        field(component, mayHide), component.path("valuesKey").textValue()));
            }
            collect(component, mayHide, fields);
        }
    }

    private static FormField field(JsonNode component, boolean mayHide) {
        JsonNode rules = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                AskedFields.label(component),
                component.path("type").asText(),
                component.path("subtype").asText("date").equals("date"),
                rules.path("required").asBoolean() && !mayHide,
                rules.path("minLength").asInt(0),
                rules.has("maxLength") ? Integer.valueOf(rules.path("maxLength").asInt()) : null,
                rules.path("min").asDouble(-MOST),
                rules.path("max").asDouble(MOST),
                options(component));
    }

    private static @Nullable Map<String, String> options(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>(labels(component.path("values")));
        WORDED.matcher(component.path("valuesExpression").asText())
                .results()
                .forEach(option -> options.put(option.group(2), option.group(1)));
        return options.isEmpty() ? null : options;
    }

    private static Map<String, String> labels(JsonNode offered) {
        Map<String, String> labels = new LinkedHashMap<>();
        offered.forEach(option ->
                labels.put(option.path("value").asText(), option.path("label").asText()));
        return labels;
    }

    private FormField offered(Read read, TaskEntity task) {
        String name = read.offeredAs();
        Object offered = name == null ? null : values.of(task, Set.of(name)).get(name);
        if (!(offered instanceof JsonValue json)) {
            return read.field();
        }
        try {
            return read.field().offering(labels(JSON.readTree(json.getValueSerialized())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
