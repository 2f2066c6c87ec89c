package org.yidan.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;
import org.yidan.engine.FormHead;
import org.yidan.shared.OfficeClock;

/** Forms as their holder sees them: which options each choice has, given what is filled in already. */
@Component
public class OfferedForms {

    private static final List<String> CHOICES = List.of("select", "radio", "checklist", "taglist");
    private static final List<String> MANY = List.of("checklist", "taglist");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final FormService forms;
    private final ProcessDriver driver;

    OfferedForms(FormService forms, ProcessDriver driver) {
        this.forms = forms;
        this.driver = driver;
    }

    /** One choice of a form that shows. */
    public record Choice(String field, boolean many, List<String> options) {}

    /** The values of the options of this field as the form is opened, with these answers filled in (field, value, …). */
    public List<String> options(Task task, String field, Object... filledIn) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < filledIn.length; i += 2) {
            answers.put((String) filledIn[i], filledIn[i + 1]);
        }
        return choices(task, answers).stream()
                .filter(choice -> choice.field().equals(field))
                .findFirst()
                .map(Choice::options)
                .orElse(List.of());
    }

    /** What stands above the task's form, by the name of the text. */
    public Map<String, Object> head(Task task) {
        return driver.as(driver.holderOf(task), () -> forms.getTaskFormVariables(task.getId(), FormHead.NAMES, false));
    }

    /** Every choice of the task's form that shows with these answers. */
    public List<Choice> choices(Task task, Map<String, Object> answers) {
        Map<String, Object> known = new HashMap<>(shown(task));
        answers.forEach((name, value) -> known.put(name, read(value)));
        return components(form(task))
                .filter(component -> CHOICES.contains(component.path("type").asText()))
                .filter(component -> !isTrue(component.path("conditional").path("hide"), known))
                .map(component -> new Choice(
                        component.path("key").asText(),
                        MANY.contains(component.path("type").asText()),
                        values(component, known)))
                .toList();
    }

    /**
     * The answers as the form would send them: without the fields that are hidden, and with something in those that show and must
     * be answered, or show only because of another answer.
     */
    public Map<String, Object> sent(Task task, Map<String, Object> answers, Instant now) {
        JsonNode form = form(task);
        Map<String, Object> shown = shown(task);
        Map<String, Object> sent = new HashMap<>(answers);
        for (JsonNode component : components(form).toList()) {
            String field = component.path("key").asText();
            Map<String, Object> known = new HashMap<>(shown);
            sent.forEach((name, value) -> known.put(name, read(value)));
            JsonNode hide = component.path("conditional").path("hide");
            boolean single =
                    List.of("select", "radio").contains(component.path("type").asText());
            if (single
                    && sent.get(field) != null
                    && !values(component, known).contains(String.valueOf(sent.get(field)))) {
                sent.remove(field);
            }
            if (isTrue(hide, known)) {
                sent.remove(field);
            } else if (!field.isEmpty() && sent.get(field) == null && isAsked(component)) {
                Object something = something(component, known, now);
                if (something != null) {
                    sent.put(field, something);
                }
            }
        }
        return sent;
    }

    private static boolean isAsked(JsonNode component) {
        String label =
                component.path("label").asText() + component.path("dateLabel").asText();
        return component.path("validate").path("required").asBoolean() || label.endsWith("（必填）");
    }

    private static Object something(JsonNode component, Map<String, Object> known, Instant now) {
        String type = component.path("type").asText();
        OffsetDateTime soon = now.atZone(OfficeClock.ZONE).toOffsetDateTime().plusHours(1);
        return switch (type) {
            case "textfield", "textarea" -> {
                String text = "核对清单、三定规定第四条和法律条文后如实填写的说明文字。";
                int most = component.path("validate").path("maxLength").asInt(text.length());
                yield component.path("key").asText().endsWith("Phone")
                        ? "13800000001"
                        : text.substring(0, Math.min(most, text.length()));
            }
            case "number" -> component.path("validate").path("min").asInt(1);
            case "datetime" -> component.path("subtype").asText().equals("date")
                    ? soon.toLocalDate().plusDays(1).toString()
                    : soon.toString();
            case "select", "radio" -> values(component, known).stream()
                    .findFirst()
                    .orElse(null);
            case "checklist", "taglist" -> json(
                    values(component, known).stream().limit(2).toList());
            default -> null;
        };
    }

    /** A list as Tasklist sends it. */
    public static String json(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** What the form is told, lists as lists. */
    public Map<String, Object> shown(Task task) {
        VariableMap variables =
                driver.as(driver.holderOf(task), () -> forms.getTaskFormVariables(task.getId(), null, false));
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String name : variables.keySet()) {
            TypedValue value = variables.getValueTyped(name);
            shown.put(
                    name, value instanceof SerializableValue list ? read(list.getValueSerialized()) : value.getValue());
        }
        return shown;
    }

    private JsonNode form(Task task) {
        try (InputStream file = driver.as(driver.holderOf(task), () -> forms.getDeployedTaskForm(task.getId()))) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> components(JsonNode node) {
        return node.path("components").valueStream().flatMap(c -> Stream.concat(Stream.of(c), components(c)));
    }

    private static List<String> values(JsonNode component, Map<String, Object> known) {
        Object options = component.has("values")
                ? JSON.convertValue(component.path("values"), List.class)
                : component.has("valuesKey")
                        ? known.get(component.path("valuesKey").asText())
                        : feel(component.path("valuesExpression").asText(), known);
        List<String> values = new ArrayList<>();
        if (options instanceof List<?> all) {
            all.forEach(option -> values.add(String.valueOf(((Map<?, ?>) option).get("value"))));
        }
        return values;
    }

    private static boolean isTrue(JsonNode condition, Map<String, Object> known) {
        return condition.isTextual() && Boolean.TRUE.equals(feel(condition.asText(), known));
    }

    private static Object feel(String expression, Map<String, Object> known) {
        EvaluationResult result = FEEL.evaluateExpression(expression.substring(1), known);
        if (result.isFailure()) {
            throw new IllegalStateException(expression + ": " + result);
        }
        return result.result();
    }

    /** A list comes as JSON text. */
    private static Object read(Object value) {
        if (value instanceof String text && (text.startsWith("[") || text.startsWith("{"))) {
            try {
                return JSON.readValue(text, Object.class);
            } catch (IOException plainText) {
                return text;
            }
        }
        return value;
    }
}
