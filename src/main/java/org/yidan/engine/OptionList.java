package org.yidan.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The choices of a select or check list of a form, as the Json variable form-js reads: {@code [{label, value}]}. */
public record OptionList(List<Option> options) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One choice: what is sent, and what is shown. */
    public record Option(String value, String label) {}

    /** The things as choices, each once. */
    public static <T> OptionList of(Collection<T> things, Function<T, String> value, Function<T, String> label) {
        return new OptionList(things.stream()
                .map(thing -> new Option(value.apply(thing), label.apply(thing)))
                .distinct()
                .toList());
    }

    /** As the form reads them. */
    public JsonValue json() {
        return json(options);
    }

    /** The values alone: all of them, as a check list is prefilled. */
    public JsonValue values() {
        return json(options.stream().map(Option::value).toList());
    }

    /** Codes alone: which of the answers that the form itself words may be given. */
    public static JsonValue codes(Collection<?> codes) {
        return json(codes.stream().map(String::valueOf).toList());
    }

    private static JsonValue json(Object content) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(content)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
