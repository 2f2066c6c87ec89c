package org.yidan.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.SignedNote;

/** The checkpoints that a database keeps of its log, each with what witnesses answered to it. */
final class DatabaseCheckpoints {

    private DatabaseCheckpoints() {}

    /** Tells them all to the check of the log; what stands beside a note must be what the note says. */
    static void tell(Connection database, Trust trust, LogCheck log) throws SQLException {
        Map<Long, List<SignedNote.Signature>> answers = new HashMap<>();
        try (ResultSet rows = DatabaseCheck.query(
                database,
                "select tree_size, answer from seal_anchor where kind = 'WITNESS' and confirmed and answer is not null")) {
            while (rows.next()) {
                String lines = new String(rows.getBytes(2), StandardCharsets.UTF_8);
                answers.computeIfAbsent(rows.getLong(1), size -> new ArrayList<>())
                        .addAll(cosignatures(lines));
            }
        }
        try (ResultSet rows = DatabaseCheck.query(
                database, "select tree_size, note, root, made_at from seal_checkpoint order by tree_size")) {
            while (rows.next()) {
                String place = "seal_checkpoint " + rows.getLong(1);
                try {
                    SignedNote note = SignedNote.parse(rows.getString(2));
                    Checkpoint checkpoint = Checkpoint.parse(note.text());
                    log.checkpoint(note.with(answers.getOrDefault(checkpoint.size(), List.of())), place);
                    boolean future =
                            trust.future(rows.getObject(4, OffsetDateTime.class).toInstant());
                    if (future
                            || checkpoint.size() != rows.getLong(1)
                            || !Arrays.equals(checkpoint.root(), rows.getBytes(3))) {
                        log.integrity.at(
                                null,
                                place,
                                "检查点旁的大小、根或时间被改动或在将来",
                                "size, root or time beside the checkpoint are altered or in the future");
                    }
                } catch (NotReadable unlike) {
                    log.integrity.at(null, place, "检查点不可读", "the checkpoint is not readable");
                }
            }
        }
    }

    private static List<SignedNote.Signature> cosignatures(String lines) {
        try {
            return SignedNote.signatures(lines);
        } catch (NotReadable other) {
            return List.of(); // a witness's answer that is none confirms nothing
        }
    }
}
