/**
 * Calls on a map: where found ones are, what is open near a place, and places between map and record. Entry:
 * {@link org.yidan.call.map.CallMap}. Shows no call that its reader may not open.
 */
@NullMarked
package org.yidan.call.map;

import org.jspecify.annotations.NullMarked;
