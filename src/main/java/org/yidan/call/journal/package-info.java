/** The journal of a call: one record per act, with who, when, where and the answers as sent, and the files. */
@NamedInterface("journal")
@NullMarked
package org.yidan.call.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
