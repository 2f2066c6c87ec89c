package org.yidan.engine.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request that asks for no language gets Chinese, whatever language the server's machine speaks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChineseByDefault extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? new Chinese(request) : request, response);
    }

    private static final class Chinese extends HttpServletRequestWrapper {

        Chinese(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return Locale.SIMPLIFIED_CHINESE;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(Locale.SIMPLIFIED_CHINESE));
        }
    }
}
