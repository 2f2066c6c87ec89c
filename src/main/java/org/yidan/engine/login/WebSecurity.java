package org.yidan.engine.login;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.web.filter.RequestContextFilter;
import org.yidan.engine.account.FirstPage;
import org.yidan.engine.account.SessionLife;
import org.yidan.engine.account.Standings;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.place.MapSettings;

/** Who may reach which path. What is not granted here is denied, whoever asks. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {

    /** What {@code SessionManagementFilter} looks for: a request that has it begins no session. */
    private static final String SESSIONS_ARE_MANAGED = "__spring_security_session_mgmt_filter_applied";

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String STAFFING_OFFICE = ".staffing-office";
    private static final List<String> PROPOSERS = List.of(STAFFING_OFFICE, ".unit-leader", ".township-leader");

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:%s; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'%s; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain paths(
            HttpSecurity http,
            EngineLogin login,
            IdentityService identity,
            Standings standings,
            SessionLife sessions,
            LogInJournal journal,
            ForgeryProtection forgery,
            Denials denials,
            RequestCache pageToComeBackTo,
            MapSettings map,
            OutsideLogin outside)
            throws Exception {
        // EngineLogin is found as the one provider there is; named here too, it would be asked twice for each wrong
        // password.
        outside.configure(http);
        return http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Paths.SET_UP, Paths.WAITING)
                        .denyAll()
                        .requestMatchers(Paths.PUBLIC, Paths.STATIC, Paths.WEBAPP_LOGIN, Paths.WEBAPP_WHO)
                        .permitAll()
                        .requestMatchers(Paths.OPERATORS)
                        .hasAuthority(ADMINISTRATORS)
                        // Before their bodies are read; the finer rule is asked where they are understood.
                        .requestMatchers(Paths.DEPLOYMENTS)
                        .hasAnyAuthority("designer", ADMINISTRATORS)
                        .requestMatchers(Paths.LIST_FILES)
                        .access((user, request) -> new AuthorizationDecision(keepsLists(user.get())))
                        .requestMatchers(Paths.CHANGED_SHEETS)
                        .access((user, request) -> new AuthorizationDecision(proposesChanges(user.get())))
                        .requestMatchers(Paths.RELEASES)
                        .access((user, request) -> new AuthorizationDecision(releases(user.get())))
                        .requestMatchers(Paths.MIGRATIONS)
                        .access((user, request) -> new AuthorizationDecision(movesCases(user.get())))
                        .requestMatchers(Paths.DESIGNERS)
                        .hasAnyAuthority("designer", ADMINISTRATORS)
                        .requestMatchers(Paths.SUSPENSIONS)
                        .hasAuthority(ADMINISTRATORS)
                        .requestMatchers(Paths.LOG_INS, Paths.SEALED_LOG)
                        .hasAnyAuthority(ADMINISTRATORS, "auditor")
                        .requestMatchers(Paths.LOGGED_IN)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new FirstPage(pageToComeBackTo))
                        .failureHandler(new LogInFailures()))
                .httpBasic(basic -> basic.authenticationEntryPoint(denials).withObjectPostProcessor(onlyForPrograms()))
                .logout(out -> out.addLogoutHandler(intoThe(journal)).logoutSuccessUrl("/login?out"))
                .csrf(forgery::configure)
                .requestCache(cache -> cache.requestCache(pageToComeBackTo))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .sessionManagement(
                        session -> session.sessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                                        List.of(new ChangeSessionIdAuthenticationStrategy(), sessions::remember)))
                                .maximumSessions(sessions.perUser())
                                .sessionRegistry(sessions.registry())
                                .expiredSessionStrategy(denials::oneSessionTooMany))
                .headers(headers -> headers(headers, map.imageSource(), outside.origins()))
                .addFilterBefore(new RequestContextFilter(), DisableEncodeUrlFilter.class)
                .addFilterBefore(
                        new EngineAuthenticationFilter(standings, sessions, identity, denials),
                        AuthorizationFilter.class)
                .addFilterAfter(new TokenCookieFilter(), AuthorizationFilter.class)
                .addFilterAfter(new WebappSessionFilter(login, sessions, journal), TokenCookieFilter.class)
                .build();
    }

    /** Camunda's web applications take the user of the same session. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsFollowTheLogin() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappLogin.class.getName());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(0);
        return registration;
    }

    private static boolean movesCases(Authentication user) {
        return user.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .anyMatch(group -> group.equals("designer") || group.endsWith(STAFFING_OFFICE));
    }

    private static boolean keepsLists(Authentication user) {
        return user.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .anyMatch(group -> group.equals(ADMINISTRATORS) || group.endsWith(STAFFING_OFFICE));
    }

    private static boolean releases(Authentication user) {
        return keepsLists(user)
                || user.getAuthorities().stream().anyMatch(group -> "designer".equals(group.getAuthority()));
    }

    private static boolean proposesChanges(Authentication user) {
        return user.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .anyMatch(group -> PROPOSERS.stream().anyMatch(group::endsWith));
    }

    /** Tells the count of sessions when one has ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static LogoutHandler intoThe(LogInJournal journal) {
        return (request, response, user) -> {
            if (user != null) {
                journal.write(LogInEvent.LOGGED_OUT, user.getName(), RequestOrigin.current());
            }
        };
    }

    /** A program proves who it is with every request, so none of them begins a session. */
    private static ObjectPostProcessor<BasicAuthenticationFilter> onlyForPrograms() {
        var converter = new BasicAuthenticationConverter();
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BasicAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationConverter(request -> {
                    var asked = Paths.BASIC.matches(request) ? converter.convert(request) : null;
                    if (asked != null) {
                        request.setAttribute(SESSIONS_ARE_MANAGED, true);
                    }
                    return asked;
                });
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String pictures, String logOut) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(Paths.STATIC), new CacheControlHeadersWriter()))
                // Camunda's web applications bring their own policy.
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(Paths.WEBAPPS),
                        new ContentSecurityPolicyHeaderWriter(CONTENT.formatted(pictures, logOut))))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
