package org.yidan.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.account.SessionLife;
import org.yidan.engine.trail.LogInEvent;
import org.yidan.engine.trail.LogInJournal;
import org.yidan.engine.trail.RequestOrigin;

/**
 * Keeps the two notions of a session together: signing out in Tasklist ends the log-in, and signing in with the form that
 * Tasklist then shows is a log-in for everything.
 */
class WebappSessionFilter extends OncePerRequestFilter {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final EngineLogin login;
    private final SessionLife life;
    private final LogInJournal journal;

    WebappSessionFilter(EngineLogin login, SessionLife life, LogInJournal journal) {
        this.login = login;
        this.life = life;
        this.journal = journal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.WEBAPP_LOGIN.matches(request) && !Paths.WEBAPP_LOGOUT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal before = request.getUserPrincipal();
        RequestOrigin origin = RequestOrigin.current();
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (Paths.WEBAPP_LOGOUT.matches(request)) {
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            SecurityContextHolder.clearContext();
            if (before != null) {
                journal.write(LogInEvent.LOGGED_OUT, before.getName(), origin);
            }
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
                life.begin(user, request, response);
            });
        }
    }
}
