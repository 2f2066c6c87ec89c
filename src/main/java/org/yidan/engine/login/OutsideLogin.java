package org.yidan.engine.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.yidan.engine.account.FirstPage;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.Texts;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;

/**
 * The door beside the log-in of our own, if an identity server is registered with {@code spring.security.oauth2.client}: the
 * server says who somebody is, everything else is asked here. Log-out ends the session there, too.
 */
@Component
class OutsideLogin {

    private static final String BEGIN = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private final OAuth2ClientProperties settings;
    private final ClientRegistrationRepository servers;
    private final OutsideUsers users;
    private final OutsideFailures failures;
    private final LogInJournal journal;
    private final RateLimits limits;
    private final AuthenticationSuccessHandler firstPage;

    OutsideLogin(
            OutsideServers servers,
            OutsideUsers users,
            OutsideFailures failures,
            LogInJournal journal,
            RateLimits limits,
            RequestCache pageToComeBackTo) {
        this.settings = servers.settings();
        this.servers = servers;
        this.users = users;
        this.failures = failures;
        this.journal = journal;
        this.limits = limits;
        this.firstPage = new FirstPage(pageToComeBackTo);
    }

    /** What the log-in page offers: a name and where it leads. */
    record Door(String name, String href) {}

    List<Door> doors() {
        return settings.getRegistration().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Door(
                        Objects.requireNonNullElseGet(
                                one.getValue().getClientName(), () -> Texts.of("engine.outside-log-in")),
                        BEGIN + "/" + one.getKey()))
                .toList();
    }

    /** Where the form of the log-out may lead besides our own pages. */
    String origins() {
        return OutsideServers.origins(settings);
    }

    void configure(HttpSecurity http) throws Exception {
        if (settings.getRegistration().isEmpty()) {
            return;
        }
        http.oauth2Login(door -> door.loginPage("/login")
                        .clientRegistrationRepository(servers)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(there -> there.authorizationRequestResolver(requests()))
                        .userInfoEndpoint(who -> who.oidcUserService(users))
                        .successHandler(this::enter)
                        .failureHandler(failures)
                        .withObjectPostProcessor(withFailures()))
                .logout(out -> out.logoutSuccessHandler(thereToo()));
    }

    /** Each with a proof that only the browser that began can end (PKCE), and each counted, as it begins a session. */
    private OAuth2AuthorizationRequestResolver requests() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(servers, BEGIN);
        resolver.setAuthorizationRequestCustomizer(request -> {
            limits.take(Limit.OUTSIDE, RequestOrigin.current().address());
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        });
        return resolver;
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException, ServletException {
        // It was short until now, see NoStrangersSession.
        int minutes = request.getServletContext().getSessionTimeout();
        request.getSession().setMaxInactiveInterval(minutes * 60);
        journal.write(LogInEvent.LOGGED_IN, user.getName(), RequestOrigin.current());
        firstPage.onAuthenticationSuccess(request, response, user);
    }

    private OidcClientInitiatedLogoutSuccessHandler thereToo() {
        var out = new OidcClientInitiatedLogoutSuccessHandler(servers);
        out.setDefaultTargetUrl("/login?out");
        out.setPostLogoutRedirectUri("{baseUrl}/login?out");
        return out;
    }

    /** A server that does not answer when a log-in begins. */
    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> withFailures() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(failures);
                return filter;
            }
        };
    }

    /** Nothing is ever asked of the server in the name of its users. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String server, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String server, Authentication user, HttpServletRequest request, HttpServletResponse response) {}
    }
}
