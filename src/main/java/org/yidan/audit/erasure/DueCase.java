package org.yidan.audit.erasure;

import java.time.Instant;

/** A case whose archive term has ended. */
public record DueCase(String caseNo, String kind, String region, String title, Instant closedAt) {}
