/** Which notice of the holidays is still to come, for those who remind of it. */
@NamedInterface("notice")
@NullMarked
package org.yidan.calendar.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
