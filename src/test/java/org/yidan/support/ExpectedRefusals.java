package org.yidan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.yidan.engine.AnswerRefused;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;

/** Says which rule must have refused, for {@code assertThatThrownBy(…).satisfies(refusal(…))}: that any did proves nothing. */
public final class ExpectedRefusals {

    private ExpectedRefusals() {}

    /** Refused for this reason, by a rule with this code. */
    public static Consumer<Throwable> refusal(Kind kind, String code) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    /** An answer of a form was refused by this rule of {@code messages/forms}: that of this field and no other. */
    public static Consumer<Throwable> refusedAnswer(String rule, String field) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(AnswerRefused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo("forms." + rule);
        });
    }
}
