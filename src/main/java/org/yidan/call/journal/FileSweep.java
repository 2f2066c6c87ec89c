package org.yidan.call.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Nightly: throws away uploads that no call took. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final FileDesk desk;

    FileSweep(FileDesk desk) {
        this.desk = desk;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        int swept = desk.sweep();
        if (swept > 0) {
            log.info("{} uploads thrown away that no call took", swept);
        }
    }
}
