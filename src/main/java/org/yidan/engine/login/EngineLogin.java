package org.yidan.engine.login;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.yidan.shared.Texts;

/**
 * Checks a password with the engine, which also delays and in the end locks out repeated guesses, on every node alike. An
 * unknown user, a wrong password and a lock-out get the same answer. Authorities are the ids of the engine's groups.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;

    EngineLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        Object password = attempt.getCredentials();
        if (user.isBlank() || password == null || !identity.checkPassword(user, password.toString())) {
            throw new BadCredentialsException(Texts.of("engine.log-in-refused"));
        }
        return known(user).orElseThrow(() -> new BadCredentialsException(Texts.of("engine.log-in-refused")));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The log-in of a user as of now, with the groups of now; empty if there is no such user any more. */
    Optional<Authentication> known(String user) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            return Optional.empty();
        }
        List<String> groups = identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList();
        return Optional.of(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(groups)));
    }
}
