package org.yidan.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.account.SessionLife;
import org.yidan.engine.account.Standing;
import org.yidan.engine.account.Standings;

/**
 * Asks with each request where its user stands now. Sessions that must end, end here; who came in with a first password gets no
 * further; and the engine is told who acts, with the groups of now. Camunda's web applications tell it themselves, and are
 * made to read the groups anew when they have changed.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final Standings standings;
    private final SessionLife sessions;
    private final IdentityService identity;
    private final Denials denials;

    EngineAuthenticationFilter(Standings standings, SessionLife sessions, IdentityService identity, Denials denials) {
        this.standings = standings;
        this.sessions = sessions;
        this.identity = identity;
        this.denials = denials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current == null || current instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        Standing now = standings.of(current.getName()).orElse(null);
        if (now == null || now.suspended() || (session != null && sessions.isOver(session, now))) {
            end(session);
            chain.doFilter(request, response);
        } else if (now.hasFirstPassword()
                && !(current instanceof OAuth2AuthenticationToken)
                && !Paths.WITH_FIRST_PASSWORD.matches(request)) {
            denials.demandOwnPassword(request, response);
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(EngineLogin.of(now)));
            actAs(now, session, request, response, chain);
        }
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(null));
    }

    private void actAs(
            Standing now,
            @Nullable HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (Paths.WEBAPPS.matches(request)) {
            if (session != null) {
                tellWebapps(now, session);
            }
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(now.userId(), now.groups(), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** They keep groups for a while; a time that has passed makes them ask again. */
    private static void tellWebapps(Standing now, HttpSession session) {
        Object known = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        if (known instanceof UserAuthentication user
                && !new HashSet<>(user.getGroupIds()).equals(new HashSet<>(now.groups()))) {
            user.setCacheValidationTime(null);
        }
    }
}
