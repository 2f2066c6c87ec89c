package org.yidan.engine.account;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.password.PasswordRules;
import org.yidan.shared.Refused;

/** Changes the password of whoever is logged in; the engine gives users no right on themselves. */
@Component
class OwnPassword {

    private final IdentityService identity;
    private final PasswordRules rules;
    private final OfficeAct office;

    OwnPassword(IdentityService identity, PasswordRules rules, OfficeAct office) {
        this.identity = identity;
        this.rules = rules;
        this.office = office;
    }

    void change(String userId, String present, String next, String again) {
        if (!next.equals(again)) {
            throw Refused.invalid("engine.password-not-repeated");
        }
        if (next.equals(present)) {
            throw Refused.invalid("engine.password-same");
        }
        rules.check(userId, next);
        if (!identity.checkPassword(userId, present)) {
            throw Refused.invalid("engine.password-wrong-now");
        }
        User user = office.ask(() -> identity.createUserQuery().userId(userId).singleResult());
        user.setPassword(next);
        office.perform(() -> identity.saveUser(user));
    }
}
