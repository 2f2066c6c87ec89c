package org.yidan.casework.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.forms.FilledForm;
import org.yidan.casework.forms.FilledForms;
import org.yidan.casework.office.OfficeKind;
import org.yidan.casework.office.OfficeKinds;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.web.Reading;

/** Reads registers for whoever asks: the cases of a kind he may read, with the answers of their forms; three statements a page. */
@Service
@Transactional(readOnly = true)
class Register {

    /** Rows of a page. */
    static final int PAGE = 20;

    /** So many rows a file has at most. */
    static final int MOST = 5_000;

    private static final String ROWS =
            """
            select l.case_no, l.title, l.matter_name, l.unit, l.opened_at, l.outcome, p.id_ as instance,
                   (select y.unit_code from case_party y where y.case_no = l.case_no and y.party = 'starter' limit 1) as starter
              from case_file f
              join case_line l on l.case_no = f.case_no
              join act_hi_procinst p on p.business_key_ = f.case_no and p.super_process_instance_id_ is null
             where f.process_key = :process and (:everything or l.readers && cast(:readers as text[]))
               and (cast(:open as boolean) is null or l.open = :open)
               and (cast(:from as timestamptz) is null or l.opened_at >= :from)
               and (cast(:until as timestamptz) is null or l.opened_at < :until)
               and (cast(:before as text) is null
                    or (l.opened_at, l.case_no) < (select b.opened_at, b.case_no from case_line b where b.case_no = :before))
               and (cast(:pattern as text) is null or l.case_no ilike :pattern or l.title ilike :pattern or l.matter_name ilike :pattern
                    or exists (select from sent_form s where s.process_instance_id = p.id_
                                and jsonb_path_query_array(s.answers, '$.*')::text ilike :pattern))
             order by l.opened_at desc, l.case_no desc limit :most""";

    private final JdbcClient jdbc;
    private final OfficeKinds kinds;
    private final ReadableCases readable;
    private final FilledForms forms;
    private final Organization organization;

    Register(JdbcClient jdbc, OfficeKinds kinds, ReadableCases readable, FilledForms forms, Organization organization) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.readable = readable;
        this.forms = forms;
        this.organization = organization;
    }

    private record Found(String instance, RegisterPage.Row row) {}

    /** All registers, by name. */
    List<OfficeKind> all() {
        return kinds.all();
    }

    /** The rows that are asked for, newest first; refuses as missing where there is no such register. */
    RegisterPage page(String prefix, RegisterQuestion asked, int most) {
        OfficeKind kind = all().stream()
                .filter(one -> one.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> Refused.missing("casework.office-unknown", prefix));
        List<Found> found = found(kind, asked, most + 1);
        List<Found> shown = found.subList(0, Math.min(most, found.size()));
        Reading.found(shown.size());
        Map<String, Map<String, String>> answers = answers(shown);
        List<String> columns = answers.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        List<RegisterPage.Row> rows = shown.stream()
                .map(one -> filled(one.row(), columns, answers.getOrDefault(one.instance(), Map.of())))
                .toList();
        return new RegisterPage(
                kind, columns, rows, found.size() > most ? rows.get(most - 1).no() : null);
    }

    private List<Found> found(OfficeKind kind, RegisterQuestion asked, int most) {
        Set<String> readers = readable.readers();
        return jdbc.sql(ROWS)
                .param("process", kind.process())
                .param("everything", readers.contains(ReadableCases.EVERYTHING))
                .param("readers", readers.toArray(String[]::new))
                .param("open", asked.open())
                .param("from", midnight(asked.from()))
                .param("until", midnight(asked.to() == null ? null : asked.to().plusDays(1)))
                .param("before", asked.before())
                .param("pattern", asked.pattern())
                .param("most", most)
                .query((row, n) -> found(row))
                .list();
    }

    private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(OfficeClock.ZONE).toInstant());
    }

    private Found found(ResultSet row) throws SQLException {
        String unit = Optional.ofNullable(row.getString("starter")).orElse(row.getString("unit"));
        Instant opened = row.getTimestamp("opened_at").toInstant();
        return new Found(
                row.getString("instance"),
                new RegisterPage.Row(
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("matter_name"),
                        organization.find(unit).map(OrganizationUnit::name).orElse(unit),
                        opened,
                        row.getString("outcome"),
                        List.of()));
    }

    /** What was answered, by what was asked; a form that was sent again stands for the one before. */
    private Map<String, Map<String, String>> answers(List<Found> found) {
        List<String> instances = found.stream().map(Found::instance).toList();
        return forms.of(instances, false).stream()
                .collect(Collectors.groupingBy(FilledForm::processInstance, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, of -> answers(of.getKey(), of.getValue()), (a, b) -> b, LinkedHashMap::new));
    }

    private static Map<String, String> answers(String instance, List<FilledForm> sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (FilledForm form : sent) {
            String step = form.id().equals(instance) ? "" : form.step() + "：";
            form.answers().forEach(answer -> answers.put(step + answer.label(), answer.text()));
        }
        return answers;
    }

    private static RegisterPage.Row filled(RegisterPage.Row row, List<String> columns, Map<String, String> answers) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(answers.getOrDefault(column, "")));
        return new RegisterPage.Row(
                row.no(), row.title(), row.matter(), row.unit(), row.openedAt(), row.outcome(), cells);
    }
}
