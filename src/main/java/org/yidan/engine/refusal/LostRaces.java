package org.yidan.engine.refusal;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a transaction that only came too late, and may be tried again, from one that is at fault. */
final class LostRaces {

    /** Class of the database's states for deadlocks and transactions that could not be put in a row. */
    private static final String ROLLED_BACK = "40";

    /** Two wrote the same key at the same moment. */
    private static final String DUPLICATE = "23505";

    private LostRaces() {}

    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof StaleStateException
                    || (cause instanceof SQLException told && isState(told.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(@Nullable String state) {
        return state != null && (state.startsWith(ROLLED_BACK) || state.equals(DUPLICATE));
    }
}
