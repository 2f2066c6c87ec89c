/**
 * Who may exercise the power of a matter at a place on a day: {@link org.yidan.catalog.competence.CompetentSubjects} always names
 * exactly one subject for a matter of the list.
 */
@NamedInterface("competence")
@NullMarked
package org.yidan.catalog.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
