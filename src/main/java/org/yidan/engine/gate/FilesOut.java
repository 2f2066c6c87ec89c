package org.yidan.engine.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.login.Paths;
import org.yidan.shared.limits.TooOften;

/** Lets a few files at a time go out: each lies whole in memory until its reader has all of it. Previews are small and not counted. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FilesOut extends OncePerRequestFilter {

    /** Most of a photo or paper. */
    private static final long ONE = DataSize.ofMegabytes(10).toBytes();

    private final GateSettings settings;
    private final GateAnswers answers;
    private final Room room;

    FilesOut(GateSettings settings, GateAnswers answers) {
        this.settings = settings;
        this.answers = answers;
        this.room = new Room(settings.outRoom());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.FILES_OUT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.enter(ONE, settings.longestWait())) {
            answers.refuse(request, response, TooOften.busy());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.leave(ONE);
        }
    }
}
