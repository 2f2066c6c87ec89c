package org.yidan.audit.web;

import org.springframework.stereotype.Component;
import org.yidan.shared.Texts;

/** The words of questions for the template, which asks it by name: they are not in the bundle of the pages. */
@Component
public class DeskTexts {

    /** The text for a code. */
    public String of(String code) {
        return Texts.of(code);
    }
}
