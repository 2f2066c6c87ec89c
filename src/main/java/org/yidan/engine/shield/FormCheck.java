package org.yidan.engine.shield;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.Problem;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Texts;

/**
 * Lets a {@code .form} be a form: fields that this Tasklist draws, and none that shows a page, a frame or a picture from
 * elsewhere.
 */
final class FormCheck {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "group",
            "dynamiclist",
            "table",
            "separator",
            "spacer",
            "button");

    private final ObjectMapper json = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    List<Problem> problems(byte[] file) {
        try {
            return inspect(json.readTree(new String(file, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            return List.of(new ModelFinding(
                    Texts.of("engine.file-not-readable", unreadable.getOriginalMessage()), line, 0, null));
        }
    }

    /** The id by which a model names the form; null if there is none. */
    @Nullable
    String id(byte[] file) {
        try {
            return json.readTree(new String(file, StandardCharsets.UTF_8))
                    .path("id")
                    .textValue();
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static List<Problem> inspect(JsonNode form) {
        boolean isForm = form.path("id").isTextual()
                && form.path("schemaVersion").isInt()
                && form.path("components").isArray()
                && form.path("type").asText("default").equals("default");
        if (!isForm) {
            return List.of(new ModelFinding(Texts.of("engine.not-a-form"), 0, 0, null));
        }
        List<Problem> problems = new ArrayList<>();
        inspectFields(form.path("components"), problems);
        return problems;
    }

    private static void inspectFields(JsonNode fields, List<Problem> problems) {
        for (JsonNode field : fields) {
            String type = field.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                problems.add(new ModelFinding(
                        Texts.of("engine.form-field-not-allowed", type),
                        0,
                        0,
                        field.path("id").textValue()));
            }
            inspectFields(field.path("components"), problems);
        }
    }
}
