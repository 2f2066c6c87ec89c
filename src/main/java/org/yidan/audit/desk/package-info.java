/**
 * The audit desk: everything an auditor asks is a question, one statement over the record with typed filters, declared in
 * {@code audit/questions/*.sql}; answers are cut to the sight of who asks and say what they rest on (ADR 0079).
 */
@NamedInterface("desk")
@NullMarked
package org.yidan.audit.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
