/** What unit leaders propose about the posts of their unit, and what administrators of people make of it. */
@NamedInterface("proposal")
@NullMarked
package org.yidan.people.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
