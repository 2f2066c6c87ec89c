package org.yidan.organization.identity;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one node at a time change groups, rights and memberships; held until the caller's transaction ends. */
@Component
class StartLock {

    private static final long KEY = 5_410_200_202L;

    private final JdbcTemplate jdbc;

    StartLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, KEY);
    }
}
