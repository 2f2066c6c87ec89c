package org.yidan.casework.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yidan.casework.forms.FormQuestions.Question;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** Says an answer in words: options by their labels, units and people by their names, days the Chinese way. */
final class AnswerWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CHOICES = Set.of("select", "taglist", "checklist", "radio");

    private static final Pattern UNIT = Pattern.compile("\\d{6}(\\d{3})?(-[\\w-]+)?");

    /** A column that holds nothing but the code of a unit. */
    private static final Pattern UNIT_IN_LINE = Pattern.compile("(?m)(?<=^|｜)" + UNIT.pattern() + "(?=｜|$)");

    private static final int LONGEST_ID = 64;
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    /** Several codes as the forms in HTML send them. */
    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z_]*(,[A-Z][A-Z_]*)+");

    /** Parts the columns of a list that was typed line by line. */
    private static final String MARK = "｜";

    private static final String BETWEEN = "，";

    private final Organization organization;
    private final Map<String, String> people;
    private final OfficeTimes times = new OfficeTimes();

    AnswerWords(Organization organization, Map<String, String> people) {
        this.organization = organization;
        this.people = people;
    }

    /** What may be a user's id among the answers of a question. */
    static Stream<String> choices(Question question, Object value) {
        return CHOICES.contains(question.type()) && question.options().isEmpty()
                ? values(value).stream().filter(code -> code.length() <= LONGEST_ID && code.contains("."))
                : Stream.of();
    }

    String of(Question question, Object value) {
        if (value instanceof Boolean yes) {
            return Texts.of(yes ? "pages.page.yes" : "pages.page.no");
        }
        if (question.options().isEmpty() && YES_OR_NO.contains(value.toString())) {
            return of(question, Boolean.valueOf(value.toString()));
        }
        if (question.type().equals("datetime")) {
            return times.said(value.toString());
        }
        if (!CHOICES.contains(question.type())) {
            return lines(value.toString());
        }
        return values(value).stream().map(code -> option(question, code)).collect(Collectors.joining("；"));
    }

    private String lines(String typed) {
        String named = typed.contains(MARK)
                ? UNIT_IN_LINE.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(unit(found.group())))
                : typed;
        return named.replace(MARK, BETWEEN);
    }

    private String unit(String code) {
        return organization.find(code).map(OrganizationUnit::name).orElse(code);
    }

    private String option(Question question, String code) {
        String label = question.options().get(code);
        if (label != null) {
            return label;
        }
        if (people.containsKey(code)) {
            return people.getOrDefault(code, code);
        }
        // Whatever cannot be a unit is not asked for: an unknown code costs a statement.
        return UNIT.matcher(code).matches()
                ? unit(code)
                : CodeWords.of(question.field(), code).orElse(code);
    }

    private static List<String> values(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = value.toString();
        if (CODES.matcher(text).matches()) {
            return List.of(text.split(","));
        }
        try {
            return text.startsWith("[") ? Arrays.asList(JSON.readValue(text, String[].class)) : List.of(text);
        } catch (JsonProcessingException notAList) {
            return List.of(text);
        }
    }
}
