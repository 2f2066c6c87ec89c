package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.YidanTest;

@YidanTest
class ApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsOnARealPostgres() {
        String version = jdbc.sql("select version()").query(String.class).single();

        assertThat(version).startsWith("PostgreSQL 17");
    }
}
