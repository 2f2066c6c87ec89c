package org.yidan.casework.forms;

import org.jspecify.annotations.Nullable;

/** The forms as deployed; implemented by the engine's side, answered from memory after the first time. */
public interface DeployedForms {

    /** The questions of the form that this version of the process uses; {@link FormQuestions#NONE} when there is no such form. */
    FormQuestions questions(String definitionId, @Nullable String formKey);

    /** The name of a step in this version of the process; the element itself when it has none. */
    String stepName(String definitionId, String element);
}
