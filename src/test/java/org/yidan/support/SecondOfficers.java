package org.yidan.support;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.intake.OrganizationLoaded;

/** A second holder of a post: the sample has one each, and separation of duties needs two people. */
@Component
public class SecondOfficers {

    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SecondOfficers(IdentityService identity, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.identity = identity;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The user id of the second officer, who is made at the first call. */
    @Transactional
    public String second(String unitCode, String role) {
        String userId = unitCode.toLowerCase(Locale.ROOT) + "." + role + ".2";
        if (identity.createUserQuery().userId(userId).count() == 0) {
            jdbc.sql("insert into officer (user_id, display_name) values (?, '第二经办人')")
                    .param(userId)
                    .update();
            jdbc.sql(
                            "insert into post_holding (user_id, unit_code, role, held_from) values (?, ?, ?, date '2024-01-01')")
                    .params(userId, unitCode, role)
                    .update();
            events.publishEvent(new OrganizationLoaded(Map.of(userId, "yidan")));
        }
        return userId;
    }

    /** Ends what second officers hold, so that every post has the one holder of the sample again. */
    @Transactional
    public void leaveOnePersonPerPost() {
        jdbc.sql("update post_holding set held_to = held_from where user_id like '%.2'")
                .update();
    }

    /** Second officers hold their posts again. */
    @Transactional
    public void comeBack() {
        jdbc.sql("update post_holding set held_to = null where user_id like '%.2'")
                .update();
        // Log-ins follow the posts; whoever was made meanwhile took the groups of the others with the ended posts away.
        events.publishEvent(new OrganizationLoaded(Map.of()));
    }
}
