/**
 * What only two persons do together: help a stuck case, end one that was begun by mistake, and destroy cases after their archive
 * term (ADR 0078). {@code ActDesk} is asked by an administrator and answered by a second person; {@code CleanUpRunner} destroys by
 * the database's own {@code erase_case}, which leaves a tombstone.
 */
@NamedInterface("erasure")
@NullMarked
package org.yidan.audit.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
