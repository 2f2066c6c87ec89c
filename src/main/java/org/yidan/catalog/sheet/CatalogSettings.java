package org.yidan.catalog.sheet;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of list files, and who sees the list.
 *
 * @param maxRows matters in one file
 * @param maxFileSize of the file as uploaded
 * @param maxUnpackedSize of one part of a workbook once unpacked
 * @param maxAcceptHours longest limit for signing, in hours
 * @param maxHandleDays longest limit for handling, in working days
 * @param publicList whether everybody may read the list in force without a log-in; where nothing is said, with the sample only
 */
@ConfigurationProperties("yidan.catalog")
@Validated
public record CatalogSettings(
        @DefaultValue("5000") @Min(1) int maxRows,
        @DefaultValue("10MB") @NotNull DataSize maxFileSize,
        @DefaultValue("30MB") @NotNull DataSize maxUnpackedSize,
        @DefaultValue("72") @Min(1) int maxAcceptHours,
        @DefaultValue("180") @Min(1) int maxHandleDays,
        @Nullable Boolean publicList) {}
