package org.yidan.audit.erasure;

import java.util.Set;

/**
 * An act was asked for, decided or has ended; told in the transaction of it.
 *
 * @param approvers the posts that may decide it
 */
public record ActNews(AuditAct act, Set<String> approvers) {}
