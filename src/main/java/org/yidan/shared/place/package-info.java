/**
 * Positions on the earth and on maps: kept as WGS 84, converted for maps drawn on another datum. Entry classes
 * {@link org.yidan.shared.place.Datum} and {@link org.yidan.shared.place.MapSettings}.
 */
@NullMarked
package org.yidan.shared.place;

import org.jspecify.annotations.NullMarked;
