package org.yidan.engine.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.yidan.engine.account.Standing;
import org.yidan.engine.account.Standings;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;

/**
 * Finds the user of ours whom an identity server vouches for: the claim that {@code user-name-attribute} names is his log-in.
 * Groups come from his posts here, never from the server; nobody is made.
 */
@Component
class OutsideUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "yidan_unknown";
    static final String LOCKED = "yidan_locked";

    private final OidcUserService server = new OidcUserService();
    private final Standings standings;
    private final LogInJournal journal;

    OutsideUsers(Standings standings, LogInJournal journal) {
        this.standings = standings;
        this.journal = journal;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouched = vouched(request);
        String name = vouched.getName();
        Standing now = name == null || name.indexOf('\0') >= 0
                ? null
                : standings.of(name).orElse(null);
        if (now == null) {
            throw refused(UNKNOWN, null);
        } else if (now.suspended()) {
            throw refused(LOCKED, now.userId());
        }
        return new OutsideUser(now, vouched);
    }

    private OidcUser vouched(OidcUserRequest request) {
        try {
            return server.loadUser(request);
        } catch (IllegalArgumentException claimMissing) {
            throw refused(UNKNOWN, null);
        }
    }

    private OAuth2AuthenticationException refused(String why, @Nullable String userId) {
        journal.write(LogInEvent.REFUSED, userId, RequestOrigin.current());
        return new OAuth2AuthenticationException(new OAuth2Error(why));
    }

    /** The same user in each of his sessions, so that they can be counted; with the token that ends the session there. */
    private static final class OutsideUser extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String userId;

        OutsideUser(Standing now, OidcUser vouched) {
            super(AuthorityUtils.createAuthorityList(now.groups()), vouched.getIdToken());
            this.userId = now.userId();
        }

        @Override
        public String getName() {
            return userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OutsideUser user && user.userId.equals(userId);
        }

        @Override
        public int hashCode() {
            return userId.hashCode();
        }
    }
}
