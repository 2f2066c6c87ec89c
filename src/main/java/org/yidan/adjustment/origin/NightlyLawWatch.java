package org.yidan.adjustment.origin;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for laws that end every night and after each start, which may have been a night missed; a second look opens nothing more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyLawWatch {

    private final LawWatch watch;

    NightlyLawWatch(LawWatch watch) {
        this.watch = watch;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Shanghai")
    void look() {
        watch.look();
    }
}
