package org.yidan.engine.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yidan.shared.Refused;

class RefusalMapperTest {

    @Test
    void namesTheAnswerThatARuleOfTheOfficeDoesNotTake() {
        assertThat(said(Refused.invalid("call.visit-in-past")))
                .containsEntry("type", "call.visit-in-past")
                .containsEntry("fields", List.of("plannedVisitAt"));
    }

    @Test
    void namesNoneWhereTheRefusalIsAboutNoSingleAnswer() {
        assertThat(said(Refused.invalid("exchange.batch-act"))).doesNotContainKey("fields");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> said(Refused refusal) {
        return (Map<String, Object>) new RefusalMapper().toResponse(refusal).getEntity();
    }
}
