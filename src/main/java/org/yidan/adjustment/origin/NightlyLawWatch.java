package org.yidan.adjustment.origin;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every night for laws that end; on each node, as a second look opens nothing more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyLawWatch {

    private final LawWatch watch;

    NightlyLawWatch(LawWatch watch) {
        this.watch = watch;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Shanghai")
    void look() {
        watch.look();
    }
}
