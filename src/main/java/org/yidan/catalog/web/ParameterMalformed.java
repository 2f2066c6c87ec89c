package org.yidan.catalog.web;

import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** A parameter of the request is not what it should be; the expectation is a key of the catalog's texts. */
class ParameterMalformed extends DomainException {

    ParameterMalformed(String parameter, String value, String expectation) {
        super(Kind.INVALID, "catalog.parameter-malformed", parameter, value, Texts.of("catalog." + expectation));
    }
}
