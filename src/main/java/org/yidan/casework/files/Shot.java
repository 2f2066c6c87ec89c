package org.yidan.casework.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a photo says of itself (EXIF): when it was taken, where (WGS 84 degrees, both or neither), and how it is to be turned.
 * A camera's clock may be wrong and anybody can change these; they are shown as said by the photo, never as proof.
 *
 * @param orientation 1 to 8 as EXIF counts; 1 is upright
 */
public record Shot(@Nullable Instant takenAt, @Nullable Double lat, @Nullable Double lng, int orientation) {

    static final Shot UNKNOWN = new Shot(null, null, null, 1);
}
