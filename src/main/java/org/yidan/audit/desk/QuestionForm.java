package org.yidan.audit.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The form that narrows a question, by its filters. */
@Component
public class QuestionForm {

    private final Choices choices;

    QuestionForm(Choices choices) {
        this.choices = choices;
    }

    /**
     * A field of the form.
     *
     * @param type of the input; {@code select} with choices by value; choices of another are offered to who types
     */
    public record Field(
            String name, String label, String type, String value, boolean required, Map<String, String> choices) {}

    /** The fields with what was asked. */
    public List<Field> fields(Answer answer) {
        return answer.question().filters().stream()
                .map(filter -> new Field(
                        filter.name(),
                        filter.label(),
                        type(filter.type()),
                        answer.asked().getOrDefault(filter.name(), ""),
                        filter.required(),
                        choices.of(filter)))
                .toList();
    }

    /** The filters as in an address, with a question mark before them if there are any. */
    public String address(Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static String type(Filter.Type type) {
        return switch (type) {
            case WORDS -> "search";
            case TEXT, MATTER, STEP, DEED, VERSION, MODEL, PROCESS, PERSON -> "text";
            case DAY, UNTIL -> "date";
            case MOMENT -> "datetime-local";
            case NUMBER -> "number";
            case YES -> "checkbox";
            case CHOICE, OUTCOME, KIND, REGION, UNIT -> "select";
        };
    }
}
