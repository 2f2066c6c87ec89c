/**
 * The checklist of a case (RULES 7.2): the steps of the guide of its matter, each the work of one unit, marked by its people
 * ({@link org.yidan.casework.guide.GuideChecklist}). Which step of which process begins and ends it the modules of the cases say.
 */
@NamedInterface("guide")
@NullMarked
package org.yidan.casework.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
