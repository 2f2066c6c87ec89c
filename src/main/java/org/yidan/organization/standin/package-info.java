/**
 * Who decides instead when nobody of a post may: {@link org.yidan.organization.standin.StandIns} follows the order of
 * {@link org.yidan.organization.standin.StandInSettings}. Offers, desks and cards ask the same class.
 */
@NamedInterface("stand-ins")
@NullMarked
package org.yidan.organization.standin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
