package org.yidan.shared.web;

import java.net.URI;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.yidan.shared.Texts;
import org.yidan.shared.Wordless;

/**
 * A fault of ours: what happened stands in the log, under a number; whoever asked is told that number and what to do, and never
 * a word of Java, the engine or the database.
 */
public final class Incident {

    /** Request attribute with the number, for the page of faults. */
    static final String NUMBER = Incident.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    /** Without letters and digits that are confused on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Writes the fault without its words, which may repeat what somebody typed, and gives the number it stands under. */
    public static String logged(Throwable failure) {
        String number = number();
        LOG.error("incident {}", number, Wordless.of(failure));
        return number;
    }

    /** A request that could not be served as it was put: one line in the log, for who asks why. */
    public static String refused(Throwable cause) {
        String number = number();
        LOG.info("incident {}: refused, {}", number, cause.getClass().getSimpleName());
        return number;
    }

    /** What people are told of it. */
    public static String words(String number) {
        return Texts.of("pages.error.incident", number);
    }

    /** The same for programs. */
    static ProblemDetail problem(String number) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, words(number));
        problem.setType(URI.create("urn:yidan:problem:pages.error.incident"));
        problem.setProperty("incident", number);
        return problem;
    }

    private static String number() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
    }
}
