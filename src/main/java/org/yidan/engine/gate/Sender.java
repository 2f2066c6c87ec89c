package org.yidan.engine.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.yidan.engine.login.Paths;
import org.yidan.shared.web.ClientAddress;

/**
 * Who seems to send a request, as far as that is known before it is looked at.
 *
 * @param name the user of the session, else the address
 * @param stranger whether nothing says that somebody with a log-in sent it
 */
record Sender(String name, boolean stranger) {

    static Sender of(HttpServletRequest request) {
        String user = userOfSession(request);
        if (user != null) {
            return new Sender(user, false);
        }
        return new Sender(ClientAddress.of(request), !namesAUser(request));
    }

    /** Whether somebody is logged in in this session. */
    static boolean isLoggedIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static @Nullable String userOfSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object kept = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication user = kept instanceof SecurityContext context ? context.getAuthentication() : null;
        return user == null ? null : user.getName();
    }

    /** A program's user and password are checked before anything of its body is read; elsewhere they say nothing. */
    static boolean namesAUser(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null
                && credentials.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader("Sec-Fetch-Site") == null
                && Paths.BASIC.matches(request);
    }
}
