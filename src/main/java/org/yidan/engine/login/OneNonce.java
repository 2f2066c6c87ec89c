package org.yidan.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the policy of a page of Camunda's web applications name the nonce its scripts carry. Camunda keeps the nonce for the whole
 * server, from one filter to the next: a request in between left page and policy with two, and the browser with a blank page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OneNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern OF_SCRIPT = Pattern.compile("nonce=\"([\\w+/=-]+)\"");
    private static final Pattern OF_POLICY = Pattern.compile("'nonce-[^']*'");

    /** Pages only: their addresses end in no name of a file. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(request.getContextPath() + "/camunda/app/")
                || path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher script = OF_SCRIPT.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (policy != null && script.find()) {
            page.setHeader(
                    POLICY,
                    OF_POLICY.matcher(policy).replaceAll("'nonce-" + Matcher.quoteReplacement(script.group(1)) + "'"));
        }
        page.copyBodyToResponse();
    }
}
