package org.yidan.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit of a region. A station has two parents: {@code parentCode} is the township it lies in,
 * {@code dispatchingDepartmentCode} the department that sends it (null for every other kind).
 *
 * @param parentCode null for the government only
 * @param fivePowers whether the township holds the five powers over this station
 */
public record OrganizationUnit(
        String code,
        String name,
        UnitKind kind,
        @Nullable String parentCode,
        String region,
        boolean fivePowers,
        @Nullable String dispatchingDepartmentCode) {}
