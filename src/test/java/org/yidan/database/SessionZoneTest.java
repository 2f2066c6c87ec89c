package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** The text of a moment is compared and hashed in archives: it must not depend on which connection wrote it. */
@YidanTest
class SessionZoneTest {

    private static final int CONNECTIONS = 12;

    @Autowired
    DataSource database;

    @Test
    void everyConnectionCountsInTheZoneOfTheOffice() throws SQLException {
        assertThat(zones()).containsExactly("Asia/Shanghai");
    }

    @Test
    void aConnectionOpenedInAnotherZoneOfTheMachineDoesSoToo() throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            assertThat(zones()).containsExactly("Asia/Shanghai");
        } finally {
            TimeZone.setDefault(zone);
            database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        }
    }

    private Set<String> zones() throws SQLException {
        List<Connection> open = new ArrayList<>();
        Set<String> zones = new HashSet<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                open.add(database.getConnection());
            }
            for (Connection one : open) {
                try (Statement asks = one.createStatement();
                        ResultSet told = asks.executeQuery("show time zone")) {
                    told.next();
                    zones.add(told.getString(1));
                }
            }
        } finally {
            for (Connection one : open) {
                one.close();
            }
        }
        return zones;
    }
}
