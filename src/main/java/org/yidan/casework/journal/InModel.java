package org.yidan.casework.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A step as the model of its day had it, for steps that only the model names.
 *
 * @param label its name
 * @param dutyRole in which capacity it was done ({@code yidan:dutyRole})
 * @param matterCode the matter it was done for ({@code yidan:matter})
 */
@Embeddable
public record InModel(
        @Column(name = "label") String label,
        @Column(name = "duty_role") String dutyRole,
        @Column(name = "matter_code") @Nullable String matterCode) {}
