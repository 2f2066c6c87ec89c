package org.yidan.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two notions of a session together: signing out in Tasklist ends the log-in, and signing in with the form that
 * Tasklist then shows is a log-in for everything.
 */
class WebappSessionFilter extends OncePerRequestFilter {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final EngineLogin login;

    WebappSessionFilter(EngineLogin login) {
        this.login = login;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.WEBAPP_LOGIN.matches(request) && !Paths.WEBAPP_LOGOUT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (Paths.WEBAPP_LOGOUT.matches(request)) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            SecurityContextHolder.clearContext();
        } else if (response.getStatus() == HttpServletResponse.SC_OK) {
            follow(session, request, response);
        }
    }

    private void follow(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        Authentication webapp = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        if (webapp != null) {
            login.known(webapp.getIdentityId()).ifPresent(user -> {
                sessions.saveContext(new SecurityContextImpl(user), request, response);
            });
        }
    }
}
