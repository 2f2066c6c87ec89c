package org.yidan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.yidan.shared.OfficeClock;

/** Starts Yidan: the engine, the web applications, the responsibility list and its processes in one deployable. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class YidanApplication {

    static {
        // The engine keeps its timestamps and its filters count their days in the zone of the machine: let it be the
        // office's.
        TimeZone.setDefault(TimeZone.getTimeZone(OfficeClock.ZONE));
    }

    public static void main(String[] args) {
        SpringApplication.run(YidanApplication.class, args);
    }
}
