package org.yidan.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts in this request, for every path outside Camunda's web applications, which do so themselves.
 * Groups are read anew for each request: who lost a post loses it at once, not at the end of the session.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final EngineLogin login;
    private final IdentityService identity;

    EngineAuthenticationFilter(EngineLogin login, IdentityService identity) {
        this.login = login;
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.WEBAPPS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current == null || current instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Authentication fresh = login.known(current.getName()).orElse(null);
        SecurityContextHolder.setContext(new SecurityContextImpl(fresh));
        if (fresh == null) {
            chain.doFilter(request, response);
            return;
        }
        List<String> groups = fresh.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        identity.setAuthentication(fresh.getName(), groups, List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
