/**
 * What people outside the office may know of a call: its course in plain words, without names, numbers or texts of people
 * (RULES 9). Entry: {@link org.yidan.call.outside.PublicCalls} and, for the caller's own code,
 * {@link org.yidan.call.outside.FollowDesk}.
 */
@NamedInterface("outside")
@NullMarked
package org.yidan.call.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
