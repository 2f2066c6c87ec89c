/** Photos and papers added to a case, recognized by their content; those of a form wait for its case. */
@NamedInterface("attachments")
@NullMarked
package org.yidan.casework.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
