package org.yidan.engine.steps;

import org.jspecify.annotations.Nullable;
import org.yidan.engine.StepForm;

/** Keeps what was done at a step that the platform completes by its form; implemented by the module that keeps journals. */
public interface StepRecords {

    /** Records the step in the transaction of its form. */
    void done(Done step);

    /**
     * A step that is done.
     *
     * @param result code of its result
     * @param note what the journal says of it in words
     * @param matterCode the matter it was done for, as its model names it
     * @param post the post by which it was done; null where it was handed over to another one
     */
    record Done(
            Step step,
            StepModel model,
            StepForm form,
            String result,
            @Nullable String note,
            @Nullable String matterCode,
            @Nullable String post) {}
}
