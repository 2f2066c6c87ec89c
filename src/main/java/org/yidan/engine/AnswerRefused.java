package org.yidan.engine;

import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** An answer of a form that is missing or not acceptable; names the field as the form does. */
public class AnswerRefused extends DomainException {

    private final String field;

    /** Refuses by a rule of {@code messages/forms}; the arguments follow the field's label. */
    public AnswerRefused(String rule, String field, Object... arguments) {
        super(Kind.INVALID, "forms." + rule, arguments(field, arguments));
        this.field = field;
    }

    /** Key of the field in its form. */
    public String field() {
        return field;
    }

    private static Object[] arguments(String field, Object[] more) {
        Object[] all = new Object[more.length + 1];
        all[0] = Texts.of("forms.field." + field).replace("forms.field.", "");
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
