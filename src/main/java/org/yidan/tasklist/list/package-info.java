/** What a card of the list says beside the engine's own task: how late or how soon in working days, and whom it waits for. */
@NamedInterface("list")
@NullMarked
package org.yidan.tasklist.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
