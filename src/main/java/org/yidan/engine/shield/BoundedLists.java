package org.yidan.engine.shield;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.EngineSettings;

/**
 * Gives a list that asks for no number of rows the most it may have. The engine itself would refuse it, and with it the stock
 * web applications and every ordinary client that leaves the paging out; asking for more than the cap stays refused.
 */
@Component
class BoundedLists extends OncePerRequestFilter {

    private final String mostRows;

    BoundedLists(EngineSettings settings) {
        this.mostRows = "maxResults=" + settings.maxResults();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        boolean engine = path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/");
        // Figures are no rows: the engine bounds their number itself, lower.
        return !engine || path.endsWith("/metrics") || (query != null && query.contains("maxResults="));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    private final class Bounded extends HttpServletRequestWrapper {

        private Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String asked = super.getQueryString();
            return asked == null || asked.isEmpty() ? mostRows : asked + "&" + mostRows;
        }
    }
}
