package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.yidan.shared.Texts;

/** An upload beyond any limit, found while it was parsed: a page for people, a problem document for programs. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @ExceptionHandler
    Object beyondAnyLimit(MaxUploadSizeExceededException beyond, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "error.too-large", request);
    }

    /** A body that breaks off or is no upload at all. */
    @ExceptionHandler
    Object broken(MultipartException broken, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "error.bad-request", request);
    }

    private static Object answer(HttpStatus status, String key, HttpServletRequest request) {
        String words = Texts.of("pages." + key);
        if (wantsPage(request)) {
            return RefusedPage.of(status, words);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setType(URI.create("urn:yidan:problem:pages." + key));
        return ResponseEntity.status(status).body(problem);
    }
}
