package org.yidan.audit.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.audit.desk.Answer;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.Filter;
import org.yidan.casework.office.KindNames;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** The form that narrows a question, by its filters. */
@Component
class QuestionForm {

    private final Organization organization;
    private final DeskSight sight;
    private final KindNames kinds;

    QuestionForm(Organization organization, DeskSight sight, KindNames kinds) {
        this.organization = organization;
        this.sight = sight;
        this.kinds = kinds;
    }

    /**
     * A field of the form.
     *
     * @param type of the input; {@code select} with choices by value
     */
    public record Field(
            String name, String label, String type, String value, boolean required, Map<String, String> choices) {}

    List<Field> fields(Answer answer) {
        return answer.question().filters().stream()
                .map(filter -> new Field(
                        filter.name(),
                        filter.label(),
                        type(filter.type()),
                        answer.asked().getOrDefault(filter.name(), ""),
                        filter.required(),
                        choices(filter)))
                .toList();
    }

    /** The filters as in an address, with a question mark before them if there are any. */
    String address(Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static String type(Filter.Type type) {
        return switch (type) {
            case WORDS -> "search";
            case TEXT, PERSON -> "text";
            case DAY, UNTIL -> "date";
            case MOMENT -> "datetime-local";
            case NUMBER -> "number";
            case YES -> "checkbox";
            case CHOICE, OUTCOME, KIND, REGION, UNIT -> "select";
        };
    }

    private Map<String, String> choices(Filter filter) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (filter.type()) {
            case CHOICE -> filter.choices()
                    .forEach(code -> choices.put(
                            code, Texts.first(code, "desk.word." + filter.name() + "." + code, "desk.word." + code)));
            case OUTCOME -> choices.putAll(AnswerWords.outcomes());
            case KIND -> kinds.choices().forEach(kind -> choices.put(kind.value(), kind.name()));
            case REGION -> sight.mine()
                    .regions()
                    .forEach(region -> choices.put(region, organization.regionName(region)));
            case UNIT -> organization.units().stream()
                    .filter(unit -> sight.mine().regions().contains(unit.region()))
                    .sorted(Comparator.comparing(OrganizationUnit::code))
                    .forEach(unit -> choices.put(unit.code(), unit.name()));
            default -> {}
        }
        return choices;
    }
}
