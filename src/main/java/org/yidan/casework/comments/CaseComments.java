package org.yidan.casework.comments;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Keeps comments on calls and cases; they are only ever added. Tasklist's own comments are read where the engine keeps them. */
@Service
@Transactional
public class CaseComments {

    /** Most characters of one comment. */
    public static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CaseComments(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a comment of somebody who takes part, while the case is open. */
    public void add(VisibleCase seen, String sent, String author) {
        String text = sent.strip();
        if (!seen.takesPart()) {
            throw Refused.forbidden("casework.comment-not-yours", seen.no());
        }
        if (!seen.open()) {
            throw Refused.conflict("casework.already-closed", seen.no());
        }
        if (text.isEmpty()) {
            throw Refused.invalid("casework.comment-empty");
        }
        if (Characters.count(text) > LONGEST) {
            throw Refused.invalid("casework.comment-too-long", LONGEST, text.length());
        }
        jdbc.sql("insert into case_comment (case_no, author, text, written_at) values (?, ?, ?, ?)")
                .params(seen.no(), author, text, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .update();
    }

    /** Every comment on the case and beside its tasks, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseComment> of(String caseNo, Collection<String> processInstances) {
        List<CaseComment> own = jdbc.sql(
                        "select author, text, written_at from case_comment where case_no = ? order by written_at, id")
                .param(caseNo)
                .query((row, n) -> new CaseComment(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), false))
                .list();
        List<CaseComment> besideTasks = jdbc.sql(
                        """
                        select user_id_, full_msg_, time_ from act_hi_comment
                         where type_ = 'comment' and (proc_inst_id_ = any(:instances)
                            or task_id_ in (select id_ from act_hi_taskinst where proc_inst_id_ = any(:instances)))""")
                .param("instances", processInstances.toArray(String[]::new))
                .query((row, n) -> besideTask(row))
                .list();
        return Stream.concat(own.stream(), besideTasks.stream())
                .sorted(Comparator.comparing(CaseComment::writtenAt))
                .toList();
    }

    private static CaseComment besideTask(ResultSet row) throws SQLException {
        String author = row.getString(1);
        byte[] text = row.getBytes(2);
        return new CaseComment(
                author == null ? "" : author,
                text == null ? "" : new String(text, StandardCharsets.UTF_8),
                row.getTimestamp(3).toInstant(),
                true);
    }
}
