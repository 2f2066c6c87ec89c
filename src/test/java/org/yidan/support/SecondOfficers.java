package org.yidan.support;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second holder of a post: the sample has one each, and separation of duties needs two people. */
@Component
public class SecondOfficers {

    private final IdentityService identity;
    private final JdbcClient jdbc;

    SecondOfficers(IdentityService identity, JdbcClient jdbc) {
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** The user id of the second officer, who is made at the first call. */
    @Transactional
    public String second(String unitCode, String role) {
        String userId = unitCode.toLowerCase(Locale.ROOT) + "." + role + ".2";
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setFirstName("第二经办人");
            user.setPassword("yidan");
            identity.saveUser(user);
            identity.createMembership(userId, unitCode);
            identity.createMembership(userId, unitCode + "." + role);
            identity.createMembership(userId, "staff");
            jdbc.sql("insert into officer (user_id, display_name) values (?, '第二经办人')")
                    .param(userId)
                    .update();
            jdbc.sql(
                            "insert into post_holding (user_id, unit_code, role, held_from) values (?, ?, ?, date '2024-01-01')")
                    .params(userId, unitCode, role)
                    .update();
        }
        return userId;
    }
}
