package org.yidan.casework.search;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every night: compares the lines of all calls and cases with the record, says which differ, and writes those again. */
@Configuration(value = "caseLines", proxyBeanMethods = false)
@EnableScheduling
class CaseLines {

    private static final Logger log = LoggerFactory.getLogger(CaseLines.class);
    private static final int SAID = 20;

    private final JdbcClient jdbc;

    CaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "0 10 4 * * *", zone = "Asia/Shanghai")
    void check() {
        List<String> drifted = drift();
        if (!drifted.isEmpty()) {
            log.warn(
                    "{} lines of cases were not what the record says and are written again: {}",
                    drifted.size(),
                    drifted.stream().limit(SAID).toList());
            rebuild();
        }
    }

    /** The numbers of the calls and cases whose line is not what the record says. */
    List<String> drift() {
        return jdbc.sql("select case_line_drift()").query(String.class).list();
    }

    /** Writes the lines that drifted again; not within a transaction, as it commits by the thousand. */
    void rebuild() {
        jdbc.sql("call case_line_rebuild()").update();
    }
}
