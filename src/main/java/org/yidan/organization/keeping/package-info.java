/**
 * What administrators of people change: people and their posts ({@link org.yidan.organization.keeping.PeopleDesk}, {@link
 * org.yidan.organization.keeping.PostDesk}), cards and qualifications ({@link org.yidan.organization.keeping.CardDesk}), units,
 * villages and communities ({@link org.yidan.organization.keeping.UnitDesk}); and who was what on a day ({@link
 * org.yidan.organization.keeping.PeopleBook}).
 *
 * <p>Each use case is one transaction in which log-ins and groups follow, and writes a line into {@code organization_change}.
 * What was in force on a past day is not rewritten (ADR 0054).
 */
@NamedInterface("keeping")
@NullMarked
package org.yidan.organization.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
