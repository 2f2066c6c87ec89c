package org.yidan.engine.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.yidan.engine.login.Paths;

/**
 * Keeps nothing in memory for who is not logged in: a session that Camunda's filters open for a request without a log-in ends
 * with that request, and lasts a few minutes for who went to an identity server to come back. Their log-in form remembers its token in the session; when there is none any more, the token in the
 * form's header is compared with the one in its cookie, which no other site can read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoStrangersSession extends OncePerRequestFilter {

    /** What Spring Security keeps of a log-in begun at an identity server. */
    private static final String ON_THE_WAY =
            HttpSessionOAuth2AuthorizationRequestRepository.class.getName() + ".AUTHORIZATION_REQUEST";

    private static final int TO_COME_BACK = 5 * 60;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean had = request.getSession(false) != null;
        if (!had && Paths.WEBAPP_LOGIN.matches(request)) {
            rememberToken(request);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            HttpSession session = request.getSession(false);
            if (!had && session != null && !Sender.isLoggedIn(session)) {
                if (session.getAttribute(ON_THE_WAY) != null) {
                    session.setMaxInactiveInterval(TO_COME_BACK);
                } else {
                    session.invalidate();
                }
            }
        }
    }

    private static void rememberToken(HttpServletRequest request) {
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        Optional.ofNullable(WebUtils.getCookie(request, CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME))
                .map(Cookie::getValue)
                .filter(token -> !token.isBlank() && token.equals(sent))
                .ifPresent(
                        token -> request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token));
    }
}
