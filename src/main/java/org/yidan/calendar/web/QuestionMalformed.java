package org.yidan.calendar.web;

import org.yidan.shared.DomainException;

/** A parameter of the question is missing or unreadable; the message shows how it should look. */
class QuestionMalformed extends DomainException {

    QuestionMalformed(String parameter, String value) {
        super(Kind.INVALID, "calendar.malformed-" + parameter, value);
    }
}
