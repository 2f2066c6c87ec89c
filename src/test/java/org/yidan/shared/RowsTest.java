package org.yidan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.YidanTest;

/** Rows are read as records by the names of their columns. */
@YidanTest
class RowsTest {

    @Autowired
    JdbcClient jdbc;

    private enum Kind {
        SEAL,
        SEIZE
    }

    private record Part(String partName, int share) {}

    private record Read(
            long id,
            Kind kind,
            @Nullable Kind other,
            List<String> cardNos,
            Set<Kind> kinds,
            @Nullable Instant endsAt,
            LocalDate day,
            @Nullable Long entryId,
            BigDecimal amount,
            boolean urgent,
            @Nullable Part part) {}

    private static final String ROW =
            """
            select 7::bigint as id, 'SEAL' as kind, null::text as other, '{b,a}'::text[] as card_nos, '{SEIZE,SEAL}'::text[] as kinds,
                   %s as ends_at, date '2026-03-10' as day, null::bigint as entry_id, 1.50 as amount, true as urgent,
                   %s as part_name, 3 as share""";

    @Test
    void everyComponentComesFromTheColumnOfItsName() {
        Read read = jdbc.sql(ROW.formatted("timestamptz '2026-03-10T09:00+08'", "'x'"))
                .query(Rows.of(Read.class))
                .single();

        assertThat(read)
                .isEqualTo(new Read(
                        7,
                        Kind.SEAL,
                        null,
                        List.of("b", "a"),
                        Set.of(Kind.SEAL, Kind.SEIZE),
                        Instant.parse("2026-03-10T01:00:00Z"),
                        LocalDate.of(2026, 3, 10),
                        null,
                        new BigDecimal("1.50"),
                        true,
                        new Part("x", 3)));
    }

    @Test
    void whatIsEmptyIsNullAndAnUnknownCodeIsSaid() {
        Read read = jdbc.sql(ROW.formatted("null::timestamptz", "null::text"))
                .query(Rows.of(Read.class))
                .single();

        assertThat(read.endsAt()).isNull();
        assertThat(read.part()).isNull();
        assertThatThrownBy(() -> jdbc.sql(ROW.formatted("now()", "'x'").replace("'SEAL' as", "'BURN' as"))
                        .query(Rows.of(Read.class))
                        .single())
                .hasStackTraceContaining("BURN");
    }
}
