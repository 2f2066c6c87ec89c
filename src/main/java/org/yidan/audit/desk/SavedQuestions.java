package org.yidan.audit.desk;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** The questions that auditors keep for themselves or for everybody at the desk. */
@Service
@Transactional
public class SavedQuestions {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final DeskSight sight;
    private final Questions questions;
    private final OfficeClock clock;

    SavedQuestions(JdbcClient jdbc, DeskSight sight, Questions questions, OfficeClock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.questions = questions;
        this.clock = clock;
    }

    /** A kept question; {@code asked} are its filters as in an address. */
    public record Saved(long id, String owner, String name, String question, String asked, boolean shared) {}

    /** Those of the present user and the shared ones. */
    @Transactional(readOnly = true)
    public List<Saved> mine() {
        return jdbc.sql(
                        "select id, owner, name, question, asked, shared from audit_question where owner = ? or shared order by name, id")
                .param(sight.mine().userId())
                .query(Rows.of(Saved.class))
                .list();
    }

    /** Keeps a question; one of the same name is replaced. */
    public void save(String name, String question, String asked, boolean shared) {
        String owner = sight.mine().userId();
        String called = name.strip();
        boolean address = asked.isEmpty() || asked.startsWith("?");
        if (called.isEmpty() || called.length() > LONGEST_NAME || asked.length() > LONGEST || !address) {
            throw Refused.invalid("desk.name-expected", LONGEST_NAME);
        }
        String id = questions
                .find(question)
                .orElseThrow(() -> Refused.missing("desk.unknown", question))
                .id();
        jdbc.sql(
                        """
                        insert into audit_question (owner, name, question, asked, shared, saved_at) values (?, ?, ?, ?, ?, ?)
                            on conflict (owner, name) do update
                           set question = excluded.question, asked = excluded.asked, shared = excluded.shared""")
                .params(owner, called, id, asked, shared, Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets a question of one's own. */
    public void forget(long id) {
        int gone = jdbc.sql("delete from audit_question where id = ? and owner = ?")
                .params(id, sight.mine().userId())
                .update();
        if (gone == 0) {
            throw Refused.missing("desk.unknown", id);
        }
    }
}
