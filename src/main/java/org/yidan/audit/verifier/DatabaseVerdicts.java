package org.yidan.audit.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdicts;

/** The check of a database against its sealed log, for a server that asks the same as {@code yidan-verify.jar database}. */
public final class DatabaseVerdicts {

    private DatabaseVerdicts() {}

    /**
     * Checks in the transaction that is open on this connection: read only, and of one snapshot (repeatable read).
     *
     * @param keys of the log and of its witnesses
     * @param outside checkpoints that were kept elsewhere
     * @param oldest how old an outside confirmation may be; null when none is expected
     */
    public static Verdicts of(
            Connection database, List<NoteKey> keys, List<SignedNote> outside, @Nullable Duration oldest, Clock clock)
            throws SQLException {
        return new DatabaseCheck(database, new Trust(keys, outside, oldest, clock), RowStates.ofHalfTheMemory()).run();
    }

    public static Verdicts of(Connection database, List<NoteKey> keys, @Nullable Duration oldest, Clock clock)
            throws SQLException {
        return of(database, keys, List.of(), oldest, clock);
    }
}
