package org.yidan.engine.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * Which requests must prove that our own page sent them. The token lies in a cookie a script can read and comes back in a
 * header; both have other names than Camunda's, whose own filter guards {@code /camunda/**}.
 */
@Component
class ForgeryProtection {

    static final String COOKIE = "YIDAN-XSRF";
    static final String HEADER = "X-YIDAN-XSRF";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final LoginSettings settings;

    ForgeryProtection(LoginSettings settings) {
        this.settings = settings;
    }

    void configure(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(COOKIE);
        cookie.setHeaderName(HEADER);
        cookie.setCookieCustomizer(made -> made.path("/").sameSite("Lax").secure(settings.secureCookies()));
        csrf.csrfTokenRepository(cookie)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(ForgeryProtection::needsToken);
    }

    private static boolean needsToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || Paths.WEBAPPS.matches(request) || Paths.KEYED.matches(request)) {
            return false;
        }
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean program = credentials != null
                && credentials.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader("Sec-Fetch-Site") == null
                && !request.isRequestedSessionIdValid();
        return !program;
    }
}
