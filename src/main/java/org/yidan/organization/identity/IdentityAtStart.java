package org.yidan.organization.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * At start: rights first, then (after the first load of the organization, order 20) log-ins and the first users. On later
 * starts this costs a few small queries. Posts that begin or end by date are followed shortly after midnight.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentityAtStart {

    private final LogIns logIns;
    private final ObjectProvider<BaseRights> rights;

    IdentityAtStart(LogIns logIns, ObjectProvider<BaseRights> rights) {
        this.logIns = logIns;
        this.rights = rights;
    }

    /** Filters follow the steps of a newly deployed model. */
    @Scheduled(cron = "${yidan.each-minute:30 * * * * *}")
    void followModels() {
        rights.getObject().provide();
    }

    @Bean
    @Order(10)
    ApplicationRunner baseRightsAtStart(BaseRights rights) {
        return arguments -> rights.provide();
    }

    @Bean
    @Order(30)
    ApplicationRunner logInsAtStart(FirstUsers firstUsers) {
        return arguments -> {
            logIns.follow();
            firstUsers.provide();
        };
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Shanghai")
    void followAtMidnight() {
        logIns.follow();
    }
}
