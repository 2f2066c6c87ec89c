package org.yidan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Yidan: the engine, the web applications, the responsibility list and its processes in one deployable. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class YidanApplication {

    public static void main(String[] args) {
        SpringApplication.run(YidanApplication.class, args);
    }
}
