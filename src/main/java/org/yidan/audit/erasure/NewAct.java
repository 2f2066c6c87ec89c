package org.yidan.audit.erasure;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for in one case.
 *
 * @param target what is touched: {@code process|element} of a step, {@code process|name} of a variable, the number of a limit
 * @param value what it becomes: the element to go to, the value, the time of the office
 * @param basis the rule or document it rests on
 */
public record NewAct(
        ActKind kind, String caseNo, @Nullable String target, @Nullable String value, String reason, String basis) {}
