package org.yidan.powerreturn.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.powerreturn.ReasonCode;

/**
 * What the start form asks for (F-50).
 *
 * @param townships only for the staffing office, which carries out a higher decision; empty for all that carry the matter
 */
public record ApplyReturn(
        String matterCode,
        List<String> townships,
        List<ReasonCode> reasons,
        String explanation,
        @Nullable String partyMinutesNo,
        @Nullable String partialText,
        @Nullable String supportWanted,
        @Nullable String upperDocNo) {}
