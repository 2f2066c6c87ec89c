package org.yidan.audit.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.casework.forms.CodeWords;
import org.yidan.casework.office.KindNames;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** The cells of an answer as people read them: moments to the second, names beside codes, words for what has words. */
@Component
public class AnswerWords {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final long MINUTES_OF_DAY = Duration.ofDays(1).toMinutes();
    private static final String SYSTEM = "SYSTEM";

    /** Of a log-in with a name that nobody has. */
    private static final String NOBODY = "-";

    private final Organization organization;
    private final Officers officers;
    private final KindNames kinds;
    private final Choices choices;

    AnswerWords(Organization organization, Officers officers, KindNames kinds, Choices choices) {
        this.choices = choices;
        this.organization = organization;
        this.officers = officers;
        this.kinds = kinds;
    }

    /** What stands in a cell and where it leads; {@code code} for what is no word. */
    public record Cell(String text, @Nullable String href, boolean code) {}

    /** The rows in words, each with the shown columns. */
    public List<List<Cell>> of(Answer answer) {
        List<Column> columns = answer.question().shown();
        Map<String, String> names = new HashMap<>(officers.names(named(answer, Column.Type.PERSON)));
        if (columns.stream().noneMatch(column -> column.name().equals("matter_name"))) {
            names.putAll(choices.matters(named(answer, Column.Type.MATTER)));
        }
        Map<String, String> kindNames = kinds.byValue();
        return answer.rows().stream()
                .map(row -> columns.stream()
                        .map(column -> cell(column, row, names, kindNames))
                        .toList())
                .toList();
    }

    private static Set<String> named(Answer answer, Column.Type type) {
        List<String> people = answer.question().shown().stream()
                .filter(column -> column.type() == type)
                .map(Column::name)
                .toList();
        return answer.rows().stream()
                .flatMap(row -> people.stream().flatMap(column -> values(row.get(column))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(@Nullable Object value) {
        return value == null
                ? Stream.empty()
                : value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    private Cell cell(
            Column column, Map<String, Object> row, Map<String, String> names, Map<String, String> kindNames) {
        Object value = row.get(column.name());
        if (value == null) {
            return new Cell("", null, false);
        }
        String code = values(value).collect(Collectors.joining("、"));
        return switch (column.type()) {
            case AT -> said(value instanceof Instant at ? SECONDS.format(at.atZone(OfficeClock.ZONE)) : code);
            case DAY -> said(value instanceof LocalDate day ? day.toString() : code);
            case MINUTES -> said(duration(((Number) value).longValue()));
            case YES -> said(Texts.of("desk.yes-" + code));
            case CASE -> new Cell(code, CaseKind.ofNumber(code).isPresent() ? "/cases/" + code : null, true);
            case CODE -> new Cell(code, null, true);
            case KIND -> said(kindNames.getOrDefault(code, code));
            case REGION -> said(organization.regionName(code));
            case POSTS -> said(posts(code));
            case UNIT -> said(values(value).map(this::unit).collect(Collectors.joining("、")));
            case PERSON -> person(code, values(value).toList(), names);
            case STEP -> said(Texts.first(code, "pages.cases.step." + code));
            case RESULT -> said(word(row, "result", code));
            case OUTCOME -> said(word(row, "outcome", code));
            case DEED -> said(deed(code));
            case WORD -> said(Texts.first(
                    CodeWords.of(column.name(), code)
                            .or(() -> Role.of(code).map(Role::chinese))
                            .orElse(code),
                    "desk.word." + column.name() + "." + code,
                    "desk.word." + code,
                    "pages.calls.lapse." + code));
            case MATTER -> said(names.containsKey(code) ? code + " " + names.get(code) : code);
            case TEXT, NUMBER -> said(code);
        };
    }

    private static Cell said(String text) {
        return new Cell(text, null, false);
    }

    private static Cell person(String code, List<String> people, Map<String, String> names) {
        if (code.equals(SYSTEM) || code.equals(NOBODY)) {
            return said(code.equals(NOBODY) ? NOBODY : Texts.of("desk.system"));
        }
        String said = people.stream()
                .map(one -> names.containsKey(one) ? names.get(one) + "（" + one + "）" : one)
                .collect(Collectors.joining("、"));
        return new Cell(said, people.size() == 1 ? "/audit/people?person=" + code : null, false);
    }

    /** By the kind of the case first, as its page does. */
    private static String word(Map<String, Object> row, String of, String code) {
        String kind = CaseKind.ofNumber(String.valueOf(row.get("case_no")))
                .map(Enum::name)
                .orElse("");
        return Texts.first(
                code,
                "desk.word." + row.get("part") + "." + code,
                "pages.cases." + of + "." + kind + "." + code,
                "pages.cases." + of + "." + code);
    }

    /** Units by name or code, each with the code of a post. */
    private String posts(String code) {
        return Arrays.stream(code.split("[；、]"))
                .map(post -> post.split("[ .](?=[^ .]*$)"))
                .map(parts -> Stream.concat(
                                Arrays.stream(parts).limit(parts.length - 1L).map(this::unit),
                                Stream.of(Role.of(parts[parts.length - 1])
                                        .map(Role::chinese)
                                        .orElse(parts[parts.length - 1])))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("；"));
    }

    private String unit(String code) {
        return organization.find(code).map(found -> found.name()).orElse(code);
    }

    /** What was done: one word, or an operation and what it was done to. */
    private static String deed(String code) {
        return Arrays.stream(code.split(" "))
                .map(part -> Texts.first(
                        part, "desk.deed." + part, "pages.log-ins.kind." + part, "organization.change." + part))
                .collect(Collectors.joining());
    }

    private static String duration(long minutes) {
        long days = minutes / MINUTES_OF_DAY;
        long hours = minutes % MINUTES_OF_DAY / 60;
        return Texts.of("desk.duration", days, hours, minutes % 60);
    }
}
