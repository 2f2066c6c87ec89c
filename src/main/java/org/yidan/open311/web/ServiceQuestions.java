package org.yidan.open311.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yidan.open311.ServiceList;
import org.yidan.shared.Texts;

/** The questions every service asks beside the standard's own; none must be answered, so that old clients can file too. */
final class ServiceQuestions {

    private record Question(String code, String datatype, List<String> values) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("area_code", "string", List.of()),
            new Question("title", "string", List.of()),
            new Question("occurred_at", "datetime", List.of()),
            new Question("urgency", "singlevaluelist", List.of("一般", "紧急", "特急")),
            new Question("people_at_risk", "singlevaluelist", List.of("true", "false")),
            new Question(ServiceList.EXTERNAL_NO, "string", List.of()));

    private ServiceQuestions() {}

    static List<Map<String, Object>> all() {
        return IntStream.range(0, QUESTIONS.size())
                .mapToObj(i -> question(QUESTIONS.get(i), i + 1))
                .toList();
    }

    private static Map<String, Object> question(Question asked, int order) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("variable", true);
        question.put("code", asked.code());
        question.put("datatype", asked.datatype());
        question.put("required", false);
        question.put("datatype_description", Texts.of("open311.datatype-" + asked.datatype()));
        question.put("order", order);
        question.put("description", Texts.of("open311.question-" + asked.code()));
        if (!asked.values().isEmpty()) {
            question.put(
                    "values",
                    asked.values().stream()
                            .map(value -> Map.of("key", value, "name", value))
                            .toList());
        }
        return question;
    }
}
