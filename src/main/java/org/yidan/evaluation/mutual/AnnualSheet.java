package org.yidan.evaluation.mutual;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yidan.evaluation.mutual.Result.Numbers;

/** What the annual sheet of a unit says (F-73): its scores, what they were computed from, and by what. */
final class AnnualSheet {

    static final String FORM = "F-73";

    private AnnualSheet() {}

    static Map<String, Object> content(Round round, Result whole, List<Result> pairs) {
        JsonNode inputs = whole.read();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("assessed", whole.unit());
        content.put("direction", whole.direction().name());
        content.put("year", round.year());
        numbers(content, whole.numbers());
        content.put("answers", inputs.path("answers").isNull() ? null : inputs.path("answers").asInt());
        content.put("weight", round.weight().toPlainString());
        content.put("buckPassing", inputs.path("lapses").path(Evidence.BUCK_PASSING).size());
        content.put("refusedRulings", inputs.path("lapses").path(Evidence.REFUSED_RULING).size());
        inputs.path("others").fields().forEachRemaining(one -> content.put("other" + one.getKey(), one.getValue().asText()));
        content.put("pairs", pairs.stream().map(AnnualSheet::pair).toList());
        content.put("queryVersion", whole.basis().queryVersion());
        content.put("formulaVersion", whole.basis().formulaVersion());
        content.put("logSize", whole.basis().logSize());
        content.put("frozenAt", String.valueOf(round.frozenAt()));
        content.put("resultHash", whole.sha256());
        content.values().removeIf(Objects::isNull);
        return content;
    }

    private static void numbers(Map<String, Object> content, Numbers numbers) {
        content.put("objective", numbers.objective());
        content.put("subjective", numbers.subjective());
        content.put("deductions", numbers.deductions());
        content.put("score", numbers.score());
        content.put("annual", numbers.annual());
    }

    private static Map<String, Object> pair(Result pair) {
        JsonNode inputs = pair.read();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("partner", pair.partner());
        row.put("dealings", inputs.path("dealings").asLong());
        row.put("objective", pair.numbers().objective());
        row.put("items", StreamSupport.stream(inputs.path("items").spliterator(), false).map(AnnualSheet::item).toList());
        row.values().removeIf(Objects::isNull);
        return row;
    }

    private static Map<String, Object> item(JsonNode item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", item.path("key").asText());
        row.put("share", item.path("share").isNull() ? null : item.path("share").asText());
        if (item.has("denominator")) {
            row.put("counted", item.path("numerator").asLong() + "/" + item.path("denominator").asLong());
        }
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
