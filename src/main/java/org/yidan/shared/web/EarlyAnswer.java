package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.yidan.shared.Texts;

/** A problem document written before anything of the framework is there to write it. */
final class EarlyAnswer {

    private static final String PROBLEM =
            "{\"type\":\"urn:yidan:problem:pages.%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    private EarlyAnswer() {}

    /** With the sentence of this key of the pages' bundle, which holds no quotation mark. */
    static void write(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(PROBLEM.formatted(key, status.getReasonPhrase(), status.value(), Texts.of("pages." + key)));
    }
}
