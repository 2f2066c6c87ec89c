package org.yidan.casework.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.forms.DeployedForms;
import org.yidan.casework.forms.FormQuestions;
import org.yidan.shared.DomainException.Kind;
import org.yidan.shared.Refused;
import org.yidan.support.YidanTest;

/** A case outlives the deployment of the model it ran on. */
@YidanTest
class ModelGoneTest {

    private static final String DEFINITION = "gone:1:none";

    @Autowired
    CasePaths paths;

    @Autowired
    DeployedForms forms;

    @Test
    void showsTheCaseWithoutTheModel() {
        PathInstance ran = new PathInstance("none", DEFINITION, "gone", "gone", 1, Instant.EPOCH, Instant.EPOCH);

        assertThat(paths.path(ran).flows()).isEmpty();
        assertThat(forms.questions(DEFINITION, "some-form")).isEqualTo(FormQuestions.NONE);
        assertThat(forms.stepName(DEFINITION, "UserTask_Some")).isEqualTo("UserTask_Some");
        assertThatThrownBy(() -> paths.model(ran)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused.code()).isEqualTo("casework.model-gone");
        });
    }
}
