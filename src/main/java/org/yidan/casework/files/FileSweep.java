package org.yidan.casework.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Nightly, after the uploads that no call took: throws away the contents nothing names. */
@Configuration(value = "storedFileSweep", proxyBeanMethods = false)
@EnableScheduling
class FileSweep {

    private static final Logger log = LoggerFactory.getLogger(FileSweep.class);

    private final FileStore store;

    FileSweep(FileStore store) {
        this.store = store;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        int swept = store.sweep();
        if (swept > 0) {
            log.info("{} contents of files thrown away that nothing names", swept);
        }
    }
}
