/** What the journal of a call ({@code casework.journal}) says of hands: who may do a step because of what he did before. */
@NamedInterface("journal")
@NullMarked
package org.yidan.call.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
