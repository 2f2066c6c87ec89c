package org.yidan.engine.sent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.personal.Protected;
import org.yidan.shared.personal.Seals;

/** Keeps forms as they were sent; rows are only ever added. */
@Service
@Transactional
public class KeptForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Protected guarded;

    KeptForms(JdbcClient jdbc, Seals seals, Protected guarded) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.guarded = guarded;
    }

    /** Which form it is: its task or process instance, its model and its element. */
    public record Place(
            String id, String processInstanceId, String definitionId, String element, @Nullable String formKey) {}

    /** Keeps a form with one statement, in the transaction of its step: a refused step leaves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Place place, Map<String, @Nullable Object> sent, String sentBy, Instant sentAt) {
        SentAnswers answers = new SentAnswers(sent, guarded);
        jdbc.sql(
                        """
                        insert into sent_form (id, process_instance_id, definition_id, element, form_key, sent_by, sent_at,
                                               answers, withheld)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""")
                .params(
                        place.id(),
                        place.processInstanceId(),
                        place.definitionId(),
                        place.element(),
                        place.formKey(),
                        sentBy,
                        Timestamp.from(sentAt),
                        written(seals.sealed(answers.kept())),
                        answers.withheld().toArray(String[]::new))
                .update();
    }

    /** The forms sent in these process instances, oldest first. */
    @Transactional(readOnly = true)
    public List<KeptForm> of(Collection<String> processInstances) {
        return jdbc.sql("select * from sent_form where process_instance_id = any(:instances) order by sent_at, id")
                .param("instances", processInstances.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static KeptForm read(ResultSet row) throws SQLException {
        return new KeptForm(
                row.getString("id"),
                row.getString("process_instance_id"),
                row.getString("definition_id"),
                row.getString("element"),
                row.getString("form_key"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant(),
                fields(row.getString("answers")),
                Arrays.asList((String[]) row.getArray("withheld").getArray()));
    }

    private static String written(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> fields(String json) {
        try {
            return JSON.readValue(json, FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("sent_form.answers is not an object", unreadable);
        }
    }
}
