package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yidan.shared.Wordless;
import org.yidan.support.YidanTest;

/** What the database says about a row it refuses ends in logs, so it says nothing of what stands in the row. */
@YidanTest
class WordsOfTheDatabaseTest {

    private static final String NAME = "诸葛不亮";
    /** Of a call that does not exist. */
    private static final String OF_NO_CALL =
            "insert into call_follow_code (call_no, code, made_at) values (?, '\\x00', now())";

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void doNotRepeatTheRow() {
        assertSilent(catchThrowable(() -> jdbc.update(OF_NO_CALL, NAME)));
        assertSilent(catchThrowable(() -> jdbc.batchUpdate(OF_NO_CALL, List.<Object[]>of(new Object[] {NAME}))));
    }

    @Test
    void canBeLeftOutWholly() {
        Throwable fault = new IllegalStateException("refused " + NAME, new IllegalArgumentException(NAME));

        Wordless silent = Wordless.of(fault);

        assertThat(silent).hasMessage("java.lang.IllegalStateException").hasNoSuppressedExceptions();
        assertThat(silent.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(silent.getStackTrace()).isEqualTo(fault.getStackTrace());
    }

    private static void assertSilent(Throwable refused) {
        assertThat(refused).isInstanceOf(DataIntegrityViolationException.class);
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(NAME);
        }
    }
}
