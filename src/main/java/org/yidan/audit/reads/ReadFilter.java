package org.yidan.audit.reads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.casework.CaseKind;
import org.yidan.organization.Post;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.web.Reading;

/** Behind the log-in, around everything that answers: what was answered and is a read goes to the book of reads. */
@Component
@Order(ReadFilter.BEHIND_THE_LOG_IN)
class ReadFilter extends OncePerRequestFilter {

    /** Spring Security's chain stands at -100. */
    static final int BEHIND_THE_LOG_IN = -90;

    private static final int LONGEST_TARGET = 300;

    private final DeclaredReads declared;
    private final ReadQuery query;
    private final ReadBook book;
    private final OfficeClock clock;

    ReadFilter(DeclaredReads declared, ReadQuery query, ReadBook book, OfficeClock clock) {
        this.declared = declared;
        this.query = query;
        this.book = book;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        int status = response.getStatus();
        if (status >= 200 && status < 300 || status == HttpStatus.NOT_MODIFIED.value()) {
            declared.find(request.getMethod(), PathContainer.parsePath(path(request)))
                    .ifPresent(found -> answered(request, user, found));
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private void answered(HttpServletRequest request, @Nullable Authentication user, DeclaredReads.Found found) {
        ReadKind kind = found.kind();
        Optional<String> actor = actor(request, user);
        if (kind == null || actor.isEmpty() || request.getAttribute(Reading.NOTHING) != null) {
            return;
        }
        boolean personal = kind == ReadKind.PAGE && request.getAttribute(Reading.PERSONAL) != null;
        Map<String, String> names = found.names();
        String path = path(request);
        book.note(new RecordRead(
                clock.instant(),
                actor.get(),
                units(user),
                personal ? ReadKind.PERSONAL : kind,
                names.getOrDefault("case", caseAskedFor(request)),
                names.getOrDefault("task", names.get("process")),
                path.length() <= LONGEST_TARGET ? path : path.substring(0, LONGEST_TARGET),
                query.kept(request.getParameterMap()),
                request.getAttribute(Reading.FOUND) instanceof Integer results ? results.longValue() : null,
                null));
    }

    /** Where the path names no case, the question may; only what looks like its number, for anything else typed may be a name. */
    private static @Nullable String caseAskedFor(HttpServletRequest request) {
        return Stream.of("case", "no")
                .flatMap(name -> Stream.ofNullable(request.getParameter(name)))
                .map(String::strip)
                .filter(number -> CaseKind.ofNumber(number).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> actor(HttpServletRequest request, @Nullable Authentication user) {
        if (request.getAttribute(Reading.PARTNER) instanceof String partner) {
            return Optional.of("open311:" + partner);
        }
        return Optional.ofNullable(user)
                .filter(known -> known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    private static @Nullable String units(@Nullable Authentication user) {
        String units = Optional.ofNullable(user).stream()
                .flatMap(known -> known.getAuthorities().stream())
                .flatMap(group -> Post.ofGroup(String.valueOf(group.getAuthority())).stream())
                .map(Post::unitCode)
                .distinct()
                .sorted()
                .limit(8)
                .collect(Collectors.joining(","));
        return units.isEmpty() ? null : units;
    }
}
