package org.yidan.engine.login;

import jakarta.servlet.DispatcherType;
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
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Who may reach which path. What is not granted here is denied, whoever asks. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String STAFFING_OFFICE = ".staffing-office";

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain paths(
            HttpSecurity http,
            EngineLogin login,
            IdentityService identity,
            ForgeryProtection forgery,
            Denials denials,
            RequestCache pageToComeBackTo)
            throws Exception {
        return http.authenticationProvider(login)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Paths.SET_UP)
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
                        .requestMatchers(Paths.LOGGED_IN)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl(TASKLIST).failureUrl("/login?error"))
                .httpBasic(basic -> basic.authenticationEntryPoint(denials).withObjectPostProcessor(onlyForPrograms()))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .csrf(forgery::configure)
                .requestCache(cache -> cache.requestCache(pageToComeBackTo))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(WebSecurity::headers)
                .addFilterBefore(new EngineAuthenticationFilter(login, identity), AuthorizationFilter.class)
                .addFilterAfter(new TokenCookieFilter(), AuthorizationFilter.class)
                .addFilterAfter(new WebappSessionFilter(login), TokenCookieFilter.class)
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

    private static boolean keepsLists(Authentication user) {
        return user.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .anyMatch(group -> group.equals(ADMINISTRATORS) || group.endsWith(STAFFING_OFFICE));
    }

    private static ObjectPostProcessor<BasicAuthenticationFilter> onlyForPrograms() {
        var converter = new BasicAuthenticationConverter();
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BasicAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationConverter(
                        request -> Paths.BASIC.matches(request) ? converter.convert(request) : null);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(Paths.STATIC), new CacheControlHeadersWriter()))
                // Camunda's web applications bring their own policy.
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(Paths.WEBAPPS), new ContentSecurityPolicyHeaderWriter(CONTENT)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
