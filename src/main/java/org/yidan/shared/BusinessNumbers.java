package org.yidan.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running business numbers such as {@code HJ-420381-20260130-00001}, without gaps per prefix, region and day
 * (RULES 0.6).
 *
 * <p>The counter is a row that the caller's transaction locks: a rollback gives the number back, and starts on other nodes
 * wait for the commit. Draw the number as late in the transaction as possible.
 * A rehearsal counts for itself and holds no counter.
 */
@Component
public class BusinessNumbers {

    private final JdbcClient jdbc;

    public BusinessNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number; the day is a day in Asia/Shanghai. Needs a transaction, as the number lives and dies with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix, String region, LocalDate day) {
        int number = Rehearsing.current()
                .map(rehearsal -> rehearsal.next(prefix + region + day))
                .orElseGet(() -> counted(prefix, region, day));
        return "%s-%s-%s-%05d".formatted(prefix, region, day.format(DateTimeFormatter.BASIC_ISO_DATE), number);
    }

    private int counted(String prefix, String region, LocalDate day) {
        return jdbc.sql(
                        """
                        insert into business_number as n (prefix, region, day, last_number) values (?, ?, ?, 1)
                        on conflict (prefix, region, day) do update set last_number = n.last_number + 1
                        returning last_number""")
                .params(prefix, region, day)
                .query(Integer.class)
                .single();
    }
}
