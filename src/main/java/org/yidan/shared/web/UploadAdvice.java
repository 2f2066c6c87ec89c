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
import org.springframework.web.servlet.ModelAndView;
import org.yidan.shared.Texts;

/** An upload beyond any limit, found while it was parsed: a page for people, a problem document for programs. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadAdvice {

    static final String KEY = "error.too-large";

    static String words() {
        return Texts.of("pages." + KEY);
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @ExceptionHandler
    Object beyondAnyLimit(MaxUploadSizeExceededException beyond, HttpServletRequest request) {
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("refused");
            page.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
            page.addObject("reason", words());
            return page;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, words());
        problem.setType(URI.create("urn:yidan:problem:pages." + KEY));
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(problem);
    }
}
