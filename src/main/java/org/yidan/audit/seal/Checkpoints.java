package org.yidan.audit.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.SignedNote;
import org.yidan.printing.PrintedCheckpoint;
import org.yidan.shared.Rows;

/** The signed heads of the log, with what others answered to them. */
@Component
public class Checkpoints implements PrintedCheckpoint {

    /** A code of more characters is hard to scan from the foot of a page. */
    private static final int LONGEST_CODE = 420;

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A head of the log. */
    public record Head(long treeSize, byte[] root, String note, Instant madeAt) {}

    public Optional<Head> newest() {
        return jdbc.sql("select tree_size, root, note, made_at from seal_checkpoint order by tree_size desc limit 1")
                .query(Rows.of(Head.class))
                .optional();
    }

    @Override
    public Optional<String> toPrint() {
        return jdbc.sql(
                        """
                        select c.* from seal_checkpoint c where c.tree_size = coalesce(
                               (select a.tree_size from seal_anchor a where a.confirmed and a.kind in ('WITNESS', 'TSA')
                                 order by a.id desc limit 1),
                               (select max(tree_size) from seal_checkpoint))""")
                .query(Rows.of(Head.class))
                .optional()
                .map(head -> {
                    String note = signed(head);
                    return note.length() <= LONGEST_CODE ? note : head.note();
                });
    }

    /** The note of a head, with the cosignatures that came back. */
    public String signed(Head head) {
        List<String> cosignatures = jdbc.sql(
                        """
                        select convert_from(answer, 'UTF8') from seal_anchor
                         where tree_size = ? and kind = 'WITNESS' and confirmed order by id""")
                .param(head.treeSize())
                .query(String.class)
                .list();
        SignedNote note = SignedNote.parse(head.note());
        for (String lines : cosignatures) {
            note = note.with(SignedNote.signatures(lines));
        }
        return note.note();
    }

    /** When a head was confirmed outside for the last time, by a witness or a time stamp authority. */
    public Optional<Instant> confirmed() {
        return jdbc.sql("select max(at) from seal_anchor where confirmed and kind in ('WITNESS', 'TSA')")
                .query(Instant.class)
                .optional();
    }
}
