/**
 * First load of an organization: {@link org.yidan.organization.intake.OrganizationIntake} fills the empty tables once, from
 * the operator's files or, on the embedded database, from the sample units with one sample user per post.
 *
 * <p>Every fault of the files is reported at once and a faulty set loads nothing. Neighbour {@code identity} hears
 * {@link org.yidan.organization.intake.OrganizationLoaded} in the same transaction and opens the log-ins.
 */
@NullMarked
package org.yidan.organization.intake;

import org.jspecify.annotations.NullMarked;
