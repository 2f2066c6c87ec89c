package org.yidan.engine.login;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.yidan.engine.account.Standing;
import org.yidan.engine.account.Standings;
import org.yidan.shared.Texts;
import org.yidan.shared.limits.TooOften;

/**
 * Checks a password with the engine, where {@link org.yidan.engine.password.PasswordDoor} answers. An unknown user, a wrong
 * password and one who has to wait get the same answer; an address that tries too much is told so. Authorities are the ids of
 * the engine's groups.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final Standings standings;

    EngineLogin(IdentityService identity, Standings standings) {
        this.identity = identity;
        this.standings = standings;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        Object password = attempt.getCredentials();
        if (user.isBlank() || password == null || !isRight(user, password.toString())) {
            throw new BadCredentialsException(Texts.of("engine.log-in-refused"));
        }
        return known(user).orElseThrow(() -> new BadCredentialsException(Texts.of("engine.log-in-refused")));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean isRight(String user, String password) {
        try {
            return identity.checkPassword(user, password);
        } catch (TooOften refused) {
            throw new AddressTriesTooOften(refused);
        }
    }

    /** The log-in of a user as of now, with the groups of now; empty if there is no such user any more, or he was stopped. */
    Optional<Authentication> known(String user) {
        return standings.of(user).filter(now -> !now.suspended()).map(EngineLogin::of);
    }

    static Authentication of(Standing now) {
        return UsernamePasswordAuthenticationToken.authenticated(
                now.userId(), null, AuthorityUtils.createAuthorityList(now.groups()));
    }

    /** Carries the refusal through Spring Security, which knows its own only. */
    static final class AddressTriesTooOften extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final transient TooOften refusal;

        AddressTriesTooOften(TooOften refusal) {
            super(refusal.getMessage(), refusal);
            this.refusal = refusal;
        }

        TooOften refusal() {
            return refusal;
        }
    }
}
