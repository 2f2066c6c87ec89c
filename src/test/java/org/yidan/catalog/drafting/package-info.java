/** Tests of the drafts of the list: what one may do with them, and that what they publish is looked up rightly. */
@NamedInterface("drafting")
@NullMarked
package org.yidan.catalog.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
