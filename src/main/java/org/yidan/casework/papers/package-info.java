/** What can be printed of a case: asked here by the pages, answered by the module that prints. */
@NamedInterface("papers")
@NullMarked
package org.yidan.casework.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
